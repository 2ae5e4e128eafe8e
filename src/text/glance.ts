import {
  beginningAt,
  MAYBE,
  mayMatch,
  pageAbbreviationAt,
  type Finder,
  type PageAbbreviations,
} from './find.ts';
import { classOf, VANISHES, WORD } from './fold.ts';
import { mayBegin } from './starts.ts';

/** What is looked for. */
export interface Look {
  finder: Finder;
  /** The abbreviations of the page's own. */
  own: PageAbbreviations;
}

/** A glance reads so much at most, UTF-16 code units: well below a millisecond. */
export const LONGEST_GLANCE = 50_000;

/** Surely no name begins in the text. */
const NONE = 0;
/** One may: only what follows the text can tell. */
export const OPEN = 1;
/** One does. */
export const NAME = 2;

/** A glance is taken at each text node of a page, so what it gives is one number: the words times this, plus what it holds. */
const PER_WORD = 4;
/** How many words a glance has seen. */
export const wordsOf = (seen: number): number => Math.floor(seen / PER_WORD);
/** Whether a name begins there: `OPEN`, `NAME`, or 0. */
export const heldIn = (seen: number): number => seen % PER_WORD;

function heldAt({ finder, own }: Look, text: string, start: number): number {
  if (own.size > 0 && pageAbbreviationAt(text, start, own)) return NAME;
  const may = mayMatch(finder.trie, text, start);
  if (may !== MAYBE) return may;
  const { matches, openEnd } = beginningAt(finder, text, start);
  if (matches.length > 0) return NAME;
  return openEnd ? OPEN : NONE;
}

/** Glances at `text` from `from` on: how many words it has, and whether a name begins in it. Gives a number for `wordsOf` and `heldIn`. */
export function glance(look: Look, text: string, from: number): number {
  const { starts } = look.finder;
  const hasOwn = look.own.size > 0;
  const to = Math.min(text.length, from + LONGEST_GLANCE);
  let words = 0;
  let held = NONE;
  let inWord = false;
  for (let at = from; at < to; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === WORD) {
      if (inWord) continue;
      inWord = true;
      words++;
      if (held !== NAME && (hasOwn || mayBegin(starts, text, at))) {
        const here = heldAt(look, text, at);
        if (here > held) held = here;
      }
    } else if (kind !== VANISHES) inWord = false;
  }
  return words * PER_WORD + held;
}
