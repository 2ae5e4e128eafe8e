import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { markOf, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

/** Goes to another page, and back to the one before, which the browser has kept instead of loading it anew. */
async function leaveAndReturn(page: Page, elsewhere: string): Promise<void> {
  const address = page.url();
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  await page.goto(elsewhere);
  await markOf(page, 'dermis');
  // Firefox never tells its driver of the return to a kept page; with one address for both it needs not know.
  await page.evaluate((same) => history.replaceState(null, '', same), address);
  await page.evaluate(() => setTimeout(() => history.back()));
  const isKept = () =>
    page.evaluate(() => document.documentElement.hasAttribute('data-kept')).catch(() => false);
  await expect.poll(isKept, { ...soon, message: 'the browser has not kept the page' }).toBe(true);
}

describe.each(browserNames)('a page that is gone back to in %s', (name) => {
  const here = startSession(name);

  test.each([
    ['alone', 'article.html', '6'],
    ['with frames', 'frames.html', '4'],
  ])('is counted as before: %s', async (_, address, count) => {
    const { open, origin, otherOrigin, inside } = here();
    const page = await open(`${address}?other=${otherOrigin}`);
    await expect.poll(() => inside.badge(page), soon).toBe(count);
    await leaveAndReturn(page, `${origin}/shadow.html`);
    await expect.poll(() => inside.badge(page), soon).toBe(count);
  });
});
