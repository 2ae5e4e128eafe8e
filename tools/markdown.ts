import { BLANK_LINE, matchesOf, spansBetween, type Span, type Stretch, type Stretches } from './stretches.ts';

/** The signs at the head of quoted lines; white space in their place keeps what is quoted together. */
const QUOTE_SIGNS = /^(?:[^\S\n]*>)+/gm;
/** Fenced code, and comments that begin a line; what is not closed runs to the end. */
const UNREAD =
  /^[^\S\n]*(?:(`{3,}(?=[^`\n]*$)|~{3,})[^]*?(?:^[^\S\n]*\1|(?![^]))|<!--[^]*?(?:-->|(?![^])))/gm;
/** `[label]: address "title"`, which stands for no text; a footnote's `[^1]: …` does. */
const DEFINITION =
  /^[^\S\n]{0,3}\[(?!\^)([^\]\n]+)\]:[^\S\n]*\S+(?:[^\S\n]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[^\S\n]*$/gm;
/** Headings, list items and rules stand for themselves, and so do lines with a bar, which are taken for rows of a table. */
const LINE_ENDS = [
  /\n(?=[^\S\n]*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|={3,}|-{3,}))/g,
  /(?<=^[^\S\n]*#{1,6}\s[^\n]*)\n/gm,
  /\n(?=[^\n]*\|)|(?<=\|[^\n]*)\n/g,
];

/** What counts within a block; the first that fits does. */
const TOKENS = new RegExp(
  [
    String.raw`(?<escape>\\[!-/:-@\[-\x60{-~])`,
    String.raw`(?<gap>(?<!\x60)(?<ticks>\x60+)(?!\x60)[^]*?(?<!\x60)\k<ticks>(?!\x60)|<!--[^]*?(?:-->|(?![^]))|\|` +
      // Addresses: in angle brackets, with what tells them from words before them, and names of sites.
      String.raw`|<(?:[a-z][a-z\d+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>|(?:https?:\/\/|www\.)[^\s<>\]|]*` +
      String.raw`|(?<![a-z\d.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net)(?![a-z\d-]))`,
    String.raw`(?<tag><\/?[a-z][^<>]*>)`,
    String.raw`(?<opener>!?\[)`,
    String.raw`\](?<target>\(\s*(?:(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*)?\)|\[[^\]]*\])?`,
    String.raw`(?<emphasis>\*+|_+|~~)`,
  ].join('|'),
  'gi',
);
/** The elements that text runs through. Others are gaps in it. */
const INLINE_TAG = /^<\/?(?:a|abbr|b|cite|del|em|i|ins|mark|q|s|small|span|strong|sub|u)\b/i;

const WORD = /[\p{L}\p{N}]/u;

/** The signs of a block that are no text, and the gaps that part what is read as one. */
interface Inline {
  signs: Span[];
  gaps: Span[];
}

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

const labelOf = (text: string) => text.trim().toLowerCase();

/** Reads the signs of a block; `labels` are those for which the text has an address. */
function readInline(block: string, labels: ReadonlySet<string>): Inline {
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

/** Vanishes where a text is read, so that `hyal**uron**ic` is one word. */
const NOTHING = '\u200b';
/** Beside these, or at an end, white space means as little as nothing, and the long forms of abbreviations are still seen: "**therapy** (CIT)". */
const LOOSE = /^[\s()[\],;:.!?]?$/;

/** The block with its signs made blank; it stays as long as it was. */
function blanked(block: string, signs: readonly Span[]): string {
  let readable = '';
  // The gaps between the gaps: signs side by side are one.
  for (const { start, end } of spansBetween(block.length, spansBetween(block.length, signs))) {
    const isLoose = LOOSE.test(block.charAt(start - 1)) || LOOSE.test(block.charAt(end));
    readable += block.slice(readable.length, start) + (isLoose ? ' ' : NOTHING).repeat(end - start);
  }
  return readable + block.slice(readable.length);
}

function stretchesOfBlock({ start, text }: Stretch, labels: ReadonlySet<string>): Stretch[] {
  const { signs, gaps } = readInline(text, labels);
  const readable = blanked(text, signs);
  return spansBetween(text.length, gaps).map((span) => ({
    start: start + span.start,
    text: readable.slice(span.start, span.end),
  }));
}

/** The stretches of a Markdown text. Signs and addresses are blank in what is read, and unchanged in the whole text. */
export function stretchesOfMarkdown(text: string): Stretches {
  const unquoted = text.replace(QUOTE_SIGNS, (signs) => ' '.repeat(signs.length));
  const labels = new Set([...unquoted.matchAll(DEFINITION)].map(([, label = '']) => labelOf(label)));
  const cuts = matchesOf(unquoted, [UNREAD, DEFINITION, BLANK_LINE, ...LINE_ENDS]);
  return {
    text,
    stretches: spansBetween(text.length, cuts).flatMap(({ start, end }) =>
      stretchesOfBlock({ start, text: unquoted.slice(start, end) }, labels),
    ),
    inFile: (offset) => offset,
  };
}
