import { JSDOM, VirtualConsole } from 'jsdom';
import { isElement, isInlineByName, parentAcrossRoots } from '../src/page/elements.ts';
import { flowsIn, placeAt, type Flow } from '../src/page/flow.ts';
import { lastUpTo } from './last-up-to.ts';
import { createSourceMapper } from './source-offsets.ts';

/** A part of a text; offsets are UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What is read as one: a paragraph, a heading, a cell. */
export interface Stretch {
  /** Where in the whole text it begins; UTF-16 code units. */
  start: number;
  /** What is read, unit for unit as long as what the whole text has there. */
  text: string;
}

/** A text cut into the stretches that are read as one. */
export interface Stretches {
  /** The whole text; for a text file its content unchanged. */
  text: string;
  stretches: Stretch[];
  /** The offset in the file for an offset in `text`. */
  inFile(offset: number): number;
}

/** What ends a paragraph of a text: a blank line. */
export const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

/** What is left of a text of `length` units between `cuts`, which may overlap and come in any order. */
export function spansBetween(length: number, cuts: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of [
    ...cuts.toSorted((a, b) => a.start - b.start),
    { start: length, end: length },
  ]) {
    if (start > from) spans.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return spans;
}

/** Where the patterns, which are global ones, match in `text`. */
export const matchesOf = (text: string, patterns: readonly RegExp[]): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: cut }) => ({ start: index, end: index + cut.length })),
  );

/** The stretches of a plain text. */
export const stretchesOfText = (text: string): Stretches => ({
  text,
  stretches: spansBetween(text.length, matchesOf(text, [BLANK_LINE])).map(({ start, end }) => ({
    start,
    text: text.slice(start, end),
  })),
  inFile: (offset) => offset,
});

/** True when the page itself says of an element that it is not shown; style sheets are not asked. */
const hides = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '');

function isHidden(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcrossRoots(at))
    if (isElement(at) && hides(at)) return true;
  return false;
}

/** Text runs through inline elements, but not through hidden ones. */
const isInline = (element: Element): boolean => isInlineByName(element) && !hides(element);

/** What a page's style sheets do wrong is no business of ours. */
const SILENT = new VirtualConsole();

/** Gives a function that tells where in the page's source a unit of a text node is written; 0 for a node without a place there. */
function createLocator(dom: JSDOM, html: string): (node: Text, offset: number) => number {
  const mapped = new Map<Text, Uint32Array>();
  const map = createSourceMapper();
  return (node, offset) => {
    const location = dom.nodeLocation(node);
    if (!location) return 0;
    const { startOffset, endOffset } = location;
    const offsets = mapped.get(node) ?? map(html.slice(startOffset, endOffset), node.data);
    mapped.set(node, offsets);
    return startOffset + (offsets[offset] ?? endOffset - startOffset);
  };
}

/** The stretches of an HTML page: its text as a reader sees it, a stretch a line. */
export function stretchesOfPage(html: string): Stretches {
  const dom = new JSDOM(html, { includeNodeLocations: true, virtualConsole: SILENT });
  const flows: Flow[] = [];
  const starts: number[] = [];
  let text = '';
  for (const flow of flowsIn(dom.window.document, { isInline })) {
    if (flow.nodes.some(isHidden)) continue;
    flows.push(flow);
    starts.push(text.length);
    text += `${flow.text}\n`;
  }
  const locate = createLocator(dom, html);
  return {
    text,
    stretches: flows.map((flow, index) => ({ start: starts[index] ?? 0, text: flow.text })),
    inFile(offset) {
      const index = lastUpTo(starts, offset);
      const flow = flows[index];
      if (!flow) return 0;
      const place = placeAt(flow, offset - (starts[index] ?? 0), 'start');
      return locate(place.node, place.offset);
    },
  };
}
