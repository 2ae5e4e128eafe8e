import { fold } from '../text/fold.ts';
import type { Term } from './term.ts';

/** A folded text, and what is compared of it. */
export interface Wording {
  text: string;
  /** The text without its spaces, so that `sun screen` is `sunscreen`. */
  joined: string;
  words: string[];
}

/** One name by which a term is found. */
export interface Name extends Wording {
  term: Term;
  /** Whether it stands above the entry. */
  own: boolean;
}

/** What is compared of a folded text. */
export const wordingOf = (text: string): Wording => ({
  text,
  joined: text.replaceAll(' ', ''),
  words: text.split(' '),
});

/** The names by which a term is found, folded, each once; the first is the one that stands above its entry. */
export function namesOf({ term, aliases, ambiguous, abbreviations, unmarked }: Term): string[] {
  const all = [term, ...aliases, ...ambiguous, ...abbreviations, ...unmarked];
  return [...new Set(all.map((name) => fold(name.replace(/^=/, '')).text))];
}
