import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers.ts';

/** What `npm start` is asked to do. */
export interface StartArguments {
  /** The page to open: an address, the full path of a file, or undefined for the demo article. */
  readonly page: URL | string | undefined;
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** The full path for the screenshot of a headless run; undefined for the usual place. */
  readonly shot: string | undefined;
}

/** How to call it, for people who called it otherwise. */
export const usage =
  'Usage: npm start [-- <address or file>] [--browser chromium|firefox] [--headless] [--shot out.png]';

/**
 * Reads the arguments of `npm start`, with paths as seen from the given folder. Throws an error that names what
 * was expected.
 */
export function readArguments(args: readonly string[], folder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      shot: { type: 'string' },
    },
  });
  const { browser, headless, shot } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser: expected chromium or firefox, got "${browser}"`);
  }
  if (shot !== undefined && !shot.endsWith('.png')) {
    throw new Error(`--shot: expected a file name that ends in .png, got "${shot}"`);
  }
  if (positionals.length > 1) {
    throw new Error(`Expected one page, got ${positionals.length}: ${positionals.join(' ')}`);
  }
  return {
    page: positionals[0] === undefined ? undefined : readPage(positionals[0], folder),
    browser,
    // Only a headless run takes a screenshot, so asking for one asks for that.
    headless: headless || shot !== undefined,
    shot: shot === undefined ? undefined : path.resolve(folder, shot),
  };
}

function readPage(page: string, folder: string): URL | string {
  if (/^https?:\/\//i.test(page)) {
    if (!URL.canParse(page))
      throw new Error(`Expected an address such as https://example.org/, got "${page}"`);
    return new URL(page);
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(page)) {
    throw new Error(`Expected an address that begins with http:// or https://, or a file, got "${page}"`);
  }
  return path.resolve(folder, page);
}
