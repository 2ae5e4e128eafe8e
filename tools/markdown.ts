import { labelOf, readInline } from './markdown-inline.ts';
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
