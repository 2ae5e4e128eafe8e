import { american, singular } from '../text/variants.ts';
import { wordingOf, type Name, type Wording } from './names.ts';
import type { Term } from './term.ts';

/** A term and how far it is from what was asked: the lower, the better. What is only like a name has 0 at best. */
export type Scored = [Term, number];

/** Whatever matches to the letter comes before all that is only like it. */
export const EXACT = -3;
const BEGINNING = -2;
const WORDS = -1;
/** What a later reading of a query adds: less than from one kind of match to the next. */
const LATER = 0.3;
/** Among equal matches the shorter name comes first, then the one above an entry. */
const PER_LETTER = 0.001;
const OTHER_NAME = 0.0005;
/** To leave out a part of a query is so much better than to misspell it. */
const LEFT_OUT = 0.3;

function matchOf(name: Name, query: Wording): number | undefined {
  if (name.joined === query.joined) return EXACT;
  if (name.text.startsWith(query.text)) return BEGINNING;
  const begins = (word: string) => name.words.some((one) => one.startsWith(word));
  return query.words.every(begins) ? WORDS : undefined;
}

/** The terms with a name that is the query, or begins with it, or has a word that begins with each of its words. */
export function literalMatches(names: Name[], query: Wording): Scored[] {
  const found: Scored[] = [];
  for (const name of names) {
    const match = matchOf(name, query);
    if (match !== undefined)
      found.push([name.term, match + name.text.length * PER_LETTER + (name.own ? 0 : OTHER_NAME)]);
  }
  return found;
}

/** Words between others: "cancer of the skin" is skin cancer. */
const LITTLE_WORDS = new Set(['and', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);

/** How a folded query can be read: as it is, in American spelling, without the endings of plurals, and without little words; ever more as names are written. */
export function readingsOf(folded: string): Wording[] {
  const spelled = american(folded);
  const words = spelled.split(' ').map(singular);
  const large = words.filter((word) => !LITTLE_WORDS.has(word));
  const texts = new Set([folded, spelled, words.join(' '), (large.length > 0 ? large : words).join(' ')]);
  return [...texts].map(wordingOf);
}

/** The literal matches of all readings of a query; those of the query as it is come first. */
export const readingMatches = (names: Name[], readings: Wording[]): Scored[] =>
  readings.flatMap((reading, index) =>
    literalMatches(names, reading).map(([term, score]): Scored => [term, score + index * LATER]),
  );

/** The terms with a name that stands in the query as whole words: "retinol" in "what is retinol". */
export const heldMatches = (names: Name[], { text }: Wording): Scored[] =>
  names
    .filter((name) => name.text.length > 1 && ` ${text} `.includes(` ${name.text} `))
    .map((name) => [name.term, LEFT_OUT * (1 - name.text.length / text.length)]);
