import type { Browser } from 'puppeteer-core';
import type { Term } from '../src/glossary/term.ts';
import { median } from './bench-figures.ts';
import { ENGINES } from './bench-search-engines.ts';
import type { StartTimes } from './bench-search-in-page.ts';

/** A set of terms to search in. */
export interface TermSet {
  name: string;
  terms: Term[];
}

/** How long an engine takes for each keystroke in a set of terms, ms. */
export interface KeystrokeTimes {
  engine: string;
  set: string;
  times: number[];
}

/** With these headers a page has a clock of 5 µs instead of 100. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** A new process loads the code this often, since the popup starts cold each time it is opened. */
const STARTS = 7;

/** A blank page of its own process, with the code in it. */
async function openBlank(browser: Browser, code: string) {
  const page = await browser.newPage();
  const address = `https://${crypto.randomUUID()}.example/`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== address) return void request.abort();
    void request.respond({ contentType: 'text/html', headers: ISOLATED, body: '<!doctype html>' });
  });
  await page.goto(address);
  await page.evaluate(code);
  return page;
}

/** How long each engine takes for each of the queries, set by set. */
export async function measureKeystrokes(
  browser: Browser,
  code: string,
  { sets, queries }: { sets: TermSet[]; queries: string[] },
): Promise<KeystrokeTimes[]> {
  const measured: KeystrokeTimes[] = [];
  for (const { name, terms } of sets) {
    for (const engine of Object.keys(ENGINES)) {
      const page = await openBlank(browser, code);
      const times = await page.evaluate((...call) => benchSearch.times(...call), engine, terms, queries);
      measured.push({ engine, set: name, times });
      await page.close();
    }
  }
  return measured;
}

/** What it takes until one can search: the median of several cold starts. */
export async function measureStart(
  browser: Browser,
  code: string,
  { terms, packed }: { terms: Term[]; packed: string },
): Promise<StartTimes> {
  const starts: StartTimes[] = [];
  while (starts.length < STARTS) {
    const page = await openBlank(browser, code);
    starts.push(await page.evaluate((...call) => benchSearch.start(...call), terms, packed));
    await page.close();
  }
  return {
    build: median(starts.map(({ build }) => build)),
    parse: median(starts.map(({ parse }) => parse)),
    create: median(starts.map(({ create }) => create)),
  };
}
