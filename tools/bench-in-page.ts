// Runs in the page, beside its DOM, as the content script does: what is measured there.
import { patterns } from 'virtual:glossary/patterns';
import { createPage } from '../src/page/page.ts';
import { createScanner } from '../src/page/scanner.ts';
import { isShown } from '../src/page/view.ts';
import { createFinder } from '../src/text/find.ts';
import { watchTasks } from './bench-tasks.ts';

/** What the script leaves in its world for the tool to call. */
export interface InPage {
  /** From the script's first line until its tables stood, ms. */
  ready: number;
  /**
   * How long the page's own layout took, as far as it was not yet done, and each task in which the page was then read and
   * marked, the first synchronous one included; ms.
   */
  tasks(): Promise<{ layout: number; tasks: number[] }>;
  /** Takes out what is no text of the page, so that all who are compared read the same characters. */
  prepare(): void;
  /** Both walks in turn, `times` times; ms each. */
  walks(times: number): { bare: number[]; scan: number[]; characters: number; matches: number };
  /** The page's texts, as they are read. */
  texts(): string[];
}

declare global {
  var bench: InPage;
  var benchBegan: number;
}

/** The page's clock stands still for 0.1 ms, so that a walk is repeated until that is a small part, ms. */
const LEAST = 10;
/** Before it is measured, a walk is repeated until the browser has compiled it, ms. */
const WARM_UP = 150;

/** How long a task takes that is repeated for at least so many ms; ms. */
function time(task: () => unknown, least: number): number {
  const began = performance.now();
  let times = 0;
  let passed = 0;
  while (passed < least) {
    task();
    times++;
    passed = performance.now() - began;
  }
  return passed / times;
}

/** A TreeWalker over all text nodes that reads each character; gives how many are no white space. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at++) if (data.charCodeAt(at) > 0x20) characters++;
  }
  return characters;
}

const finder = createFinder(patterns);

function scanned() {
  const scanner = createScanner({ finder, isShown });
  for (const _ of scanner.scan(document.body));
  return scanner;
}

globalThis.bench = {
  ready: performance.now() - benchBegan,
  async tasks() {
    const stop = new AbortController();
    const began = performance.now();
    // A hit test needs the layout as it is: the look at the screen would force it, and be charged with it.
    document.elementFromPoint(0, 0);
    const layout = performance.now() - began;
    const tasks = watchTasks();
    tasks.measure(() =>
      createPage({ document, finder, hidden: new Set(), onFound: () => {}, signal: stop.signal }),
    );
    await tasks.settled();
    stop.abort();
    return { layout, tasks: tasks.taken };
  },
  prepare() {
    for (const element of document.querySelectorAll('script, noscript')) element.remove();
    document.head.append(...document.body.querySelectorAll('style'));
  },
  walks(times) {
    for (const task of [bareWalk, scanned]) time(task, WARM_UP);
    const rounds = Array.from({ length: times }, () => ({
      bare: time(bareWalk, LEAST),
      scan: time(scanned, LEAST),
    }));
    const matches = [...scanned().blocks.values()].flatMap(({ flows }) =>
      flows.map(({ reading }) => reading.matches.length),
    );
    return {
      bare: rounds.map(({ bare }) => bare),
      scan: rounds.map(({ scan }) => scan),
      characters: bareWalk(),
      matches: matches.reduce((sum, one) => sum + one, 0),
    };
  },
  texts: () => (document.body.innerText ?? '').split('\n').filter((line) => line.trim() !== ''),
};
