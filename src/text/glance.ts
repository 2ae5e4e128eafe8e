import { mayMatch, MAYBE, pageAbbreviationAt, type Finder, type PageAbbreviations } from './find.ts';
import { classOf, foldPlain, VANISHES, WORD } from './fold.ts';

/** A glance reads so much at most, UTF-16 code units: well below a millisecond. */
export const LONGEST_GLANCE = 50_000;

/** What a glance gives is one number, since it is taken at each text node of a page: words times `PER_WORD`, plus the rest. */
export const PER_WORD = 4;

/**
 * Glances at `text` from `from` on: how many words it has, and whether a name may begin in it. Gives the words times
 * `PER_WORD`, plus `MAYBE`, plus `OPEN_END` where only what follows the text can tell, plus 0 where surely none begins.
 */
export function glance(look: { finder: Finder; own: PageAbbreviations }, text: string, from: number): number {
  const { finder, own } = look;
  const to = Math.min(text.length, from + LONGEST_GLANCE);
  let words = 0;
  let held = 0;
  let inWord = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = foldPlain(code) > 0 ? WORD : classOf(code);
    if (kind !== WORD) {
      if (kind !== VANISHES) inWord = false;
    } else if (!inWord) {
      inWord = true;
      words++;
      if (held === MAYBE) continue;
      const may = mayMatch(finder.trie, text, at);
      if (may > held) held = may;
      if (own.size > 0 && pageAbbreviationAt(text, at, own)) held = MAYBE;
    }
  }
  return words * PER_WORD + held;
}
