import { ELSEWHERE, type Definition } from './definitions.ts';
import type { Match, PageAbbreviations } from './find.ts';
import { ABBREVIATION, PLAIN } from './patterns.ts';
import type { Reading } from './read.ts';

/** A way in which a page names a term, and how often. */
type Naming = Pick<Match, 'term' | 'use' | 'abbreviation'> & { times: number };

/** What the readings of one page add up to. */
export interface Tally {
  /** How many words were read, those of stretches in which nothing was found included. */
  words: number;
  /** How terms are named, by term, use and abbreviation. */
  namings: Map<string, Naming>;
  /** For each abbreviation the page spells out, how often it stands for which term (or `ELSEWHERE`). */
  meanings: Map<string, Map<number, number>>;
}

/** The tally of a page of which nothing is read. */
export const emptyTally = (): Tally => ({ words: 0, namings: new Map(), meanings: new Map() });

const keyOf = ({ term, use, abbreviation }: Omit<Naming, 'times'>) => `${term} ${use} ${abbreviation}`;

/** Whether a page names a term by a name that means nothing else. */
const isNamedPlainly = ({ namings }: Tally, term: number): boolean =>
  namings.has(keyOf({ term, use: PLAIN, abbreviation: '' }));

function countNaming({ namings }: Tally, { term, use, abbreviation }: Match, times: number): void {
  const key = keyOf({ term, use, abbreviation });
  const naming = namings.get(key) ?? { term, use, abbreviation, times: 0 };
  naming.times += times;
  if (naming.times === 0) namings.delete(key);
  else namings.set(key, naming);
}

function countMeaning({ meanings }: Tally, { abbreviation, term }: Definition, times: number): void {
  const terms = meanings.get(abbreviation) ?? new Map<number, number>();
  const sum = (terms.get(term) ?? 0) + times;
  if (sum === 0) terms.delete(term);
  else terms.set(term, sum);
  if (terms.size === 0) meanings.delete(abbreviation);
  else meanings.set(abbreviation, terms);
}

/** Adds what a reading found to a tally (`times` 1), or takes back what was added (-1); its words are counted apart. */
export function tallyUp(tally: Tally, { matches, definitions }: Reading, times: 1 | -1): void {
  for (const match of matches) countNaming(tally, match, times);
  for (const definition of definitions) countMeaning(tally, definition, times);
}

/** Whether a page is about skin, so that its ambiguous words and abbreviations count. */
export interface Gate {
  open: boolean;
  /** The reason, in words for a report. */
  why: string;
}

/**
 * A page about skin names two different terms that mean nothing else, closely; or three, more loosely: how many there must
 * be, and in how many words one must come. Measured on pages about skin and on others: see docs/decisions/gate.md.
 */
const TIERS = [
  { distinct: 2, wordsPerTerm: 100 },
  { distinct: 3, wordsPerTerm: 250 },
];

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Decides whether the page of `tally` is about skin. */
export function gateOf({ words, namings }: Tally): Gate {
  const plain = [...namings.values()].filter(({ use }) => use === PLAIN);
  const distinct = new Set(plain.map(({ term }) => term)).size;
  const named = plain.reduce((sum, { times }) => sum + times, 0);
  const why = `${counted(distinct, 'unambiguous term')}, named ${counted(named, 'time')} in ${counted(words, 'word')}`;
  const open = TIERS.some((tier) => distinct >= tier.distinct && named * tier.wordsPerTerm >= words);
  return { open, why };
}

/** True when `match` counts on the page of `tally`, whose gate is `open` or not. */
export function countsOn(
  tally: Tally,
  open: boolean,
  match: Pick<Match, 'term' | 'use' | 'abbreviation'>,
): boolean {
  if (match.use === PLAIN) return true;
  const meanings = match.use === ABBREVIATION ? tally.meanings.get(match.abbreviation) : undefined;
  if (!meanings) return open;
  const isMeant = meanings.has(match.term);
  if (open) return isMeant || !meanings.has(ELSEWHERE);
  // "Infrared (IR)" says no more of skin than infrared does.
  return isMeant && isNamedPlainly(tally, match.term);
}

/** The terms that count on the page of `tally`, by index, and how often each stands there. */
export function termsOn(tally: Tally, open: boolean): Map<number, number> {
  const terms = new Map<number, number>();
  for (const naming of tally.namings.values()) {
    if (countsOn(tally, open, naming)) terms.set(naming.term, (terms.get(naming.term) ?? 0) + naming.times);
  }
  return terms;
}

/** The abbreviations of the page's own: it spells them out as a term, and the glossary does not list them. */
export function pageAbbreviations({ meanings }: Tally, listed: ReadonlySet<string>): PageAbbreviations {
  const own = new Map<string, number>();
  for (const [abbreviation, terms] of meanings) {
    const [term, ...others] = [...terms.keys()].filter((one) => one !== ELSEWHERE);
    if (term !== undefined && others.length === 0 && !listed.has(abbreviation)) own.set(abbreviation, term);
  }
  return own;
}
