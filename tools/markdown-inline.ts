import type { Span } from './stretches.ts';

/** The signs of a block that are no text, and the gaps that part what is read as one. */
interface Inline {
  signs: Span[];
  gaps: Span[];
}

const ESCAPE = String.raw`\\[!-/:-@\[-\x60{-~]`;
const CODE = String.raw`(?<!\x60)(?<ticks>\x60+)(?!\x60)[^]*?(?<!\x60)\k<ticks>(?!\x60)`;
/** What is not closed runs to the end of the block. */
const COMMENT = String.raw`<!--[^]*?(?:-->|(?![^]))`;
/** Addresses in angle brackets, those that tell themselves by how they begin, and names of sites. */
const ADDRESSES = [
  String.raw`<(?:[a-z][a-z\d+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>`,
  String.raw`(?:https?:\/\/|www\.)[^\s<>\]|]*`,
  String.raw`(?<![a-z\d.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net)(?![a-z\d-])`,
];
const BAR = String.raw`\|`;
const TAG = String.raw`<\/?[a-z][^<>]*>`;
/** `(address "title")`, with at most one level of brackets in the address. */
const ADDRESS_AND_TITLE = String.raw`\(\s*(?:(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*)?\)`;
const LABEL = String.raw`\[[^\]]*\]`;

/** What counts within a block; at each place the first that fits does. */
const TOKENS = new RegExp(
  [
    `(?<escape>${ESCAPE})`,
    `(?<gap>${[CODE, COMMENT, ...ADDRESSES, BAR].join('|')})`,
    `(?<tag>${TAG})`,
    String.raw`(?<opener>!?\[)`,
    String.raw`\](?<target>${ADDRESS_AND_TITLE}|${LABEL})?`,
    String.raw`(?<emphasis>\*+|_+|~~)`,
  ].join('|'),
  'gi',
);
/** The elements that text runs through. Others are gaps in it. */
const INLINE_TAG = /^<\/?(?:a|abbr|b|cite|del|em|i|ins|mark|q|s|small|span|strong|sub|u)\b/i;

const WORD = /[\p{L}\p{N}]/u;

/** Pairs a run of signs with the runs that are `open`, of which it takes what it ends; gives the paired signs. */
function pairWith(open: Span[], run: Span): Span[] {
  const paired: Span[] = [];
  let { start } = run;
  for (let opener = open.at(-1); opener && start < run.end; opener = open.at(-1)) {
    const length = Math.min(opener.end - opener.start, run.end - start);
    paired.push({ start: opener.end - length, end: opener.end }, { start, end: start + length });
    start += length;
    opener.end -= length;
    if (opener.end === opener.start) open.pop();
  }
  return paired;
}

/** Pairs the signs of emphasis; gives a function that takes one run of them after the other and returns those that end here. */
function createPairing(block: string): (run: Span) => Span[] {
  const openers = new Map<string, Span[]>();
  return (run) => {
    const sign = block.charAt(run.start);
    const before = block[run.start - 1] ?? ' ';
    const after = block[run.end] ?? ' ';
    // A low line within a word is part of it: snake_case.
    const mayOpen = /\S/.test(after) && !(sign === '_' && WORD.test(before));
    const mayClose = /\S/.test(before) && !(sign === '_' && WORD.test(after));
    const open = openers.get(sign) ?? [];
    openers.set(sign, open);
    const paired = mayClose ? pairWith(open, run) : [];
    const start = paired.at(-1)?.end ?? run.start;
    if (mayOpen && start < run.end) open.push({ start, end: run.end });
    return paired;
  };
}

/** How the label of a link is compared with that of its address. */
export const labelOf = (text: string): string => text.trim().toLowerCase();

/** Reads the signs of a Markdown block; `labels` are those for which the text has an address, as `labelOf` gives them. */
export function readInline(block: string, labels: ReadonlySet<string>): Inline {
  const signs: Span[] = [];
  const gaps: Span[] = [];
  const brackets: Span[] = [];
  const pair = createPairing(block);
  for (const { index: start, 0: written, groups = {} } of block.matchAll(TOKENS)) {
    const span = { start, end: start + written.length };
    if (groups['escape']) signs.push({ start, end: start + 1 });
    else if (groups['gap']) gaps.push(span);
    else if (groups['tag']) (INLINE_TAG.test(written) ? signs : gaps).push(span);
    else if (groups['opener']) brackets.push(span);
    else if (groups['emphasis']) signs.push(...pair(span));
    else {
      const opener = brackets.pop();
      // Other brackets are the text's own: "therapy [CIT]".
      if (opener && (groups['target'] || labels.has(labelOf(block.slice(opener.end, start)))))
        signs.push(opener, span);
    }
  }
  return { signs, gaps };
}
