import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { InPage } from './bench-in-page.ts';
import { median } from './bench-figures.ts';
import type { PeerTime } from './bench-peers.ts';

/** What was measured on one page; times in ms. */
export interface PageFigures {
  /** Characters of its text that are no white space. */
  characters: number;
  matches: number;
  bare: number;
  scan: number;
  findAndReplace: PeerTime;
  mark: PeerTime;
  /** The page's own first layout, as far as it was not yet done when it had loaded: the first look at the screen waits for it. */
  layout: number;
  /** The longest task in a tab that has just begun to read the page, after that layout. */
  longestTask: number;
  /** All such tasks together: reading, finding and painting. */
  allTasks: number;
  /** From the script's start until it could read. */
  ready: number;
  texts: string[];
}

/** How pages are measured. */
export interface MeasureOptions {
  /** The code that is run in the page: ours, and that with the peers. */
  scripts: { ours: string; peers: string };
  /** How often each page is loaded. */
  rounds: number;
}

/** mark.js is stopped on a page after so many ms: its time grows with patterns times text. */
const CAP = 1000;
/** The two walks take turns so often at each load. */
const TURNS = 3;

/** Scripts of the pages do not run, and nothing is loaded but the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

async function openPage(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage();
  // A host of its own for each load gives it a process of its own, in which nothing is compiled yet.
  const address = `https://${crypto.randomUUID()}.example/`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== address) return void request.abort();
    const headers = { 'Content-Security-Policy': POLICY };
    void request.respond({ contentType: 'text/html; charset=utf-8', headers, body: readFileSync(file) });
  });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** A world beside the page's own, as content scripts have one: gives a function that evaluates code there. */
async function isolatedWorld(session: CDPSession) {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  return async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** One load of a page: ours in a tab that is still cold, then the walks warm and in turn. */
async function measureLoad(run: (expression: string) => Promise<unknown>, code: string) {
  await run(`globalThis.benchBegan = performance.now();${code}`);
  const ready = (await run('bench.ready')) as number;
  const { layout, tasks } = (await run('bench.tasks()')) as Awaited<ReturnType<InPage['tasks']>>;
  await run('bench.prepare()');
  const walks = (await run(`bench.walks(${TURNS})`)) as ReturnType<InPage['walks']>;
  return { ready, layout, tasks, walks };
}

/** The peers on the page of a load that is measured. */
async function measurePeers(run: (expression: string) => Promise<unknown>, code: string) {
  await run(code);
  return {
    findAndReplace: (await run('benchPeers.findAndReplace()')) as PeerTime,
    mark: (await run(`benchPeers.mark(${CAP})`)) as PeerTime,
    texts: (await run('bench.texts()')) as string[],
  };
}

/** Measures one saved page in as many loads as there are rounds; the peers, which are slow, at the last of them only. */
export async function measurePage(
  browser: Browser,
  file: string,
  { scripts, rounds }: MeasureOptions,
): Promise<PageFigures> {
  const loads: Awaited<ReturnType<typeof measureLoad>>[] = [];
  for (let round = 1; ; round++) {
    const page = await openPage(browser, file);
    const run = await isolatedWorld(await page.createCDPSession());
    loads.push(await measureLoad(run, scripts.ours));
    const peers = round === rounds ? await measurePeers(run, scripts.peers) : undefined;
    await page.close();
    if (peers) return { ...figuresOf(loads), ...peers };
  }
}

function figuresOf(loads: Awaited<ReturnType<typeof measureLoad>>[]) {
  const [{ walks }] = loads as [(typeof loads)[number]];
  const sum = (times: number[]) => times.reduce((all, one) => all + one, 0);
  return {
    characters: walks.characters,
    matches: walks.matches,
    bare: median(loads.flatMap(({ walks }) => walks.bare)),
    scan: median(loads.flatMap(({ walks }) => walks.scan)),
    // What else the machine does can only make a task longer, so the best load is nearest to the truth.
    longestTask: Math.min(...loads.map(({ tasks }) => Math.max(...tasks))),
    layout: Math.min(...loads.map(({ layout }) => layout)),
    allTasks: Math.min(...loads.map(({ tasks }) => sum(tasks))),
    ready: Math.min(...loads.map(({ ready }) => ready)),
  };
}
