import type { Page } from 'puppeteer-core';

/** Gathers what goes wrong on a page from now on: uncaught errors, and errors on its console. */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
