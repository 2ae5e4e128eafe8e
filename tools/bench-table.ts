import type { BenchPage } from './bench-pages.ts';
import type { PageFigures } from './bench-browser.ts';
import { quantile } from './bench-figures.ts';
import type { PeerTime } from './bench-peers.ts';
import type { ScaleFigures } from './bench-scale.ts';

/** A page and what was measured on it. */
export type MeasuredPage = Pick<BenchPage, 'name'> & PageFigures;

const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 0));
const ratio = (value: number) => `${value.toFixed(value < 100 ? 2 : 0)}×`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const peer = ({ ms: time, capped }: PeerTime, bare: number) => (capped ? '> ' : '') + ratio(time / bare);

/** A Markdown table of which all columns but the first hold numbers. */
export function table(head: string[], rows: string[][]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const COLUMNS: [string, (page: MeasuredPage) => number, (value: number) => string][] = [
  ['bare walk, ms', ({ bare }) => bare, ms],
  ['our scan, ms', ({ scan }) => scan, ms],
  ['our scan', ({ scan, bare }) => scan / bare, ratio],
  ['reading and painting, cold', ({ allTasks, bare }) => allTasks / bare, ratio],
  ['findAndReplaceDOMText', ({ findAndReplace, bare }) => findAndReplace.ms / bare, ratio],
  ['mark.js', ({ mark, bare }) => mark.ms / bare, ratio],
  ['longest task, cold, ms', ({ longestTask }) => longestTask, ms],
  ["the page's own layout before it, ms", ({ layout }) => layout, ms],
  ['ready, ms', ({ ready }) => ready, ms],
];

/** The figures over all pages: what is typical, and the bad end. */
export function summaryTable(pages: MeasuredPage[]): string {
  return table(
    ['', 'median', '95th percentile', 'worst'],
    COLUMNS.map(([name, valueOf, shown]) => {
      const values = pages.map(valueOf);
      return [name, ...[0.5, 0.95, 1].map((part) => shown(quantile(values, part)))];
    }),
  );
}

/** The figures of each page. */
export function pageTable(pages: MeasuredPage[]): string {
  return table(
    [
      'page',
      'characters',
      'names found',
      'bare walk, ms',
      'our scan',
      'findAndReplaceDOMText',
      'mark.js',
      'longest task, ms',
    ],
    pages.map((page) => [
      page.name,
      `${page.characters}`,
      `${page.matches}`,
      ms(page.bare),
      ratio(page.scan / page.bare),
      peer(page.findAndReplace, page.bare),
      peer(page.mark, page.bare),
      ms(page.longestTask),
    ]),
  );
}

/** The figures of growing sets of patterns. */
export function scaleTable(sets: ScaleFigures[]): string {
  const base = sets.find(({ name }) => name === '600')?.scan ?? Number.NaN;
  return table(
    [
      'patterns',
      'count',
      'compile, ms',
      'createFinder, ms',
      'trie',
      'packed',
      'gzipped',
      'scan of 2 MB, ms',
      'against 600',
      'names found',
    ],
    sets.map((set) => [
      set.name,
      `${set.patterns}`,
      ms(set.build),
      ms(set.load),
      kB(set.trie),
      kB(set.packed),
      kB(set.gzipped),
      ms(set.scan),
      ratio(set.scan / base),
      `${set.matches}`,
    ]),
  );
}

/** On how many pages mark.js was stopped, in words. */
export const cappedNote = (pages: MeasuredPage[]): string =>
  `mark.js was stopped on ${pages.filter(({ mark }) => mark.capped).length} of ${pages.length} pages ("> "); its figures there are a lower bound.`;

/** A line for the console while the pages are measured. */
export const progressLine = ({ name, scan, bare, longestTask }: MeasuredPage): string =>
  `${name}: ${ratio(scan / bare)} of ${ms(bare)} ms, longest task ${ms(longestTask)} ms`;
