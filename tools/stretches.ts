import { JSDOM, VirtualConsole } from 'jsdom';
import { isElement, parentAcrossRoots } from '../src/page/elements.ts';
import { flowsIn, placeAt, type Flow } from '../src/page/flow.ts';

/** A text cut into the stretches that are read as one: paragraphs, headings, cells. */
export interface Stretches {
  /** The whole text; for a text file its content unchanged. */
  text: string;
  /** Where in `text` each stretch begins and ends; UTF-16 code units. */
  spans: { start: number; end: number }[];
  /** The offset in the file for an offset in `text`. */
  inFile(offset: number): number;
}

/** What ends a paragraph of a text: a blank line. */
const BLANK_LINE = /\n[^\S\n]*\n\s*/g;
/** In Markdown, a heading, a list item, a table row or a rule also stands for itself. */
const MARKDOWN_LINE =
  /\n(?=[^\S\n]*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>|={3,}|-{3,}))|(?<=^#{1,6}[^\n]*)\n|(?<=\n#{1,6}[^\n]*)\n/g;
/** In Markdown, code is no text to read. */
const MARKDOWN_CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm;

function spansBetween(text: string, breaks: RegExp[]): Stretches['spans'] {
  const cuts = breaks.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: cut }) => ({ start: index, end: index + cut.length })),
  );
  const spans: Stretches['spans'] = [];
  let from = 0;
  for (const { start, end } of [
    ...cuts.toSorted((a, b) => a.start - b.start),
    { start: text.length, end: text.length },
  ]) {
    if (start > from) spans.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return spans;
}

/** The stretches of a plain text. */
export const stretchesOfText = (text: string): Stretches => ({
  text,
  spans: spansBetween(text, [BLANK_LINE]),
  inFile: (offset) => offset,
});

/** The stretches of a Markdown text. */
export const stretchesOfMarkdown = (text: string): Stretches => ({
  text,
  spans: spansBetween(text, [BLANK_LINE, MARKDOWN_LINE, MARKDOWN_CODE]),
  inFile: (offset) => offset,
});

/** True when the page itself says that an element is not shown; style sheets are not asked. */
function isHidden(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcrossRoots(at)) {
    if (
      isElement(at) &&
      (at.hasAttribute('hidden') ||
        /display:\s*none|visibility:\s*hidden/.test(at.getAttribute('style') ?? ''))
    )
      return true;
  }
  return false;
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z\d]+);?/giy;

/** How far into the source of a text node the `offset`-th unit of its data lies: character references are longer there. */
function intoSource(source: string, offset: number): number {
  let at = 0;
  for (let unit = 0; unit < offset && at < source.length;) {
    ENTITY.lastIndex = at;
    const entity = source[at] === '&' ? ENTITY.exec(source)?.[0] : undefined;
    const decoded = entity ? (JSDOM.fragment(entity).textContent ?? '') : '';
    const known = entity !== undefined && decoded !== entity;
    unit += known ? decoded.length : 1;
    at += known ? entity.length : 1;
  }
  return at;
}

/** What a page's style sheets do wrong is no business of ours. */
const SILENT = new VirtualConsole();

/** The stretches of an HTML page: its text as a reader sees it, a stretch a line. */
export function stretchesOfPage(html: string): Stretches {
  const dom = new JSDOM(html, { includeNodeLocations: true, virtualConsole: SILENT });
  const flows: (Flow & { start: number })[] = [];
  let text = '';
  for (const flow of flowsIn(dom.window.document)) {
    if (isHidden(flow.container)) continue;
    flows.push({ ...flow, start: text.length });
    text += `${flow.text}\n`;
  }
  return {
    text,
    spans: flows.map((flow) => ({ start: flow.start, end: flow.start + flow.text.length })),
    inFile(offset) {
      const flow = flows.findLast(({ start }) => start <= offset);
      if (!flow) return 0;
      const { node, offset: inNode } = placeAt(flow, offset - flow.start, 'start');
      const location = dom.nodeLocation(node);
      if (!location) return 0;
      return location.startOffset + intoSource(html.slice(location.startOffset, location.endOffset), inNode);
    },
  };
}
