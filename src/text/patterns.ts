import { fold } from './fold.ts';
import { pluralEnding, type PluralEnding } from './variants.ts';

/** What a page may call a term. */
export interface Names {
  /** The term's id. */
  id: string;
  /** Names that count on every page. */
  names: string[];
  /** Names with other meanings elsewhere: they count only on a page about skin. */
  ambiguous: string[];
  /** Short forms in their exact case: they count only on a page about skin, or where the page spells them out. */
  abbreviations: string[];
  /** Phrases in which no name of this term may match. */
  notIn: string[];
}

/** How a pattern counts: everywhere. */
export const PLAIN = 0;
/** Only on a page about skin. */
export const AMBIGUOUS = 1;
/** In its exact case, and only on a page about skin or where the page spells it out. */
export const ABBREVIATION = 2;
/** Not at all: a name of the same term inside it does not count either. */
export const NOT_IN = 3;

const USES = [PLAIN, AMBIGUOUS, ABBREVIATION, NOT_IN];

/** One spelling of one name. */
export interface Pattern {
  /** The folded text that is looked for. */
  form: string;
  /** Index of the term in the list of ids. */
  term: number;
  /** `PLAIN`, `AMBIGUOUS`, `ABBREVIATION` or `NOT_IN`. */
  use: number;
  /** For an abbreviation its exact case, without gaps; else empty. */
  exact: string;
  /** What may follow the form, as its plural. */
  ending: PluralEnding;
}

/** A spelling as it is packed: for an abbreviation in its case and with its gaps, else folded. */
export interface Spelling {
  text: string;
  use: number;
  /** Whether its regular plural counts too. */
  hasPlural: boolean;
}

/**
 * All patterns as one text: what the build writes and the content script reads. A line for each term has its id, or the
 * index of the spelling that is its id, and after a tab each the spellings of each use. Related words stand side by side,
 * which compresses well.
 *
 *     0 <tab> micro~needling | medical needling <tab> needling <tab> CIT
 */
export type PackedPatterns = string;

/** None of these is ever part of a spelling: white space is folded to single spaces, and `pack` refuses the others. */
const NEXT_TERM = '\n';
const NEXT_USE = '\t';
const NEXT_SPELLING = '|';
const NO_PLURAL = '=';
/** Stands for a gap and for nothing: `micro~needling` is two spellings. */
const MAYBE_GAP = '~';

/** The case of a stretch of text without its gaps: what the exact case of an abbreviation is compared by. */
export const exactKey = (text: string): string =>
  text.replace(/[\s\u00ad\u200b-\u200d\u2060\u2010-\u2013-]/g, '');

/** What the plural adds to a spelling that has one. */
export const endingOf = (text: string, use: number): PluralEnding =>
  use === ABBREVIATION ? (/s$/i.test(text) ? '' : 's') : pluralEnding(text);

/** The id that a spelling makes: most ids are their term's name. */
const idOf = (text: string): string => text.replace(/[ ~]/g, '-');

/** Two spellings as one if the second is the first without some of its gaps; else undefined. */
function joined(apart: string, together: string): string | undefined {
  let merged = '';
  for (let at = 0, beside = 0; at < apart.length; at++) {
    const fits = apart[at] === together[beside];
    if (!fits && apart[at] !== ' ') return undefined;
    merged += fits ? apart[at] : MAYBE_GAP;
    if (fits) beside++;
  }
  return merged.replaceAll(MAYBE_GAP, '') === together ? merged : undefined;
}

/** The spellings of one use as they are packed, those that differ in gaps alone as one. */
function packUse(spellings: Spelling[]): string[] {
  const written = spellings.map(({ text, use, hasPlural }) => {
    if (/[|~\n\t]|^=/.test(text)) throw new Error(`A name may not hold | or ~: ${text}`);
    return hasPlural || endingOf(text, use) === '' ? text : NO_PLURAL + text;
  });
  const packed = new Set<string>();
  const byLength = written.toSorted((a, b) => b.length - a.length);
  return byLength.flatMap((text) => {
    if (packed.has(text)) return [];
    const pair = written.find((other) => !packed.has(other) && other !== text && joined(text, other));
    packed.add(text).add(pair ?? text);
    return [pair === undefined ? text : (joined(text, pair) ?? text)];
  });
}

const gapsOf = (text: string): string[] =>
  text.includes(MAYBE_GAP) ? [text.replaceAll(MAYBE_GAP, ' '), text.replaceAll(MAYBE_GAP, '')] : [text];

/** Packs the spellings of each term. Throws where one holds a sign that parts them. */
export function pack(terms: { id: string; spellings: Spelling[] }[]): PackedPatterns {
  const lines = terms.map(({ id, spellings }) => {
    const uses = USES.map((use) => packUse(spellings.filter((one) => one.use === use)));
    const own = uses.flat().findIndex((text) => idOf(text) === id);
    return [own < 0 ? id : own, ...uses.map((one) => one.join(NEXT_SPELLING))].join(NEXT_USE).trimEnd();
  });
  return lines.join(NEXT_TERM);
}

function patternOf(packed: string, use: number, term: number): Pattern {
  const hasPlural = !packed.startsWith(NO_PLURAL);
  const text = hasPlural ? packed : packed.slice(1);
  const ending = hasPlural ? endingOf(text, use) : '';
  if (use !== ABBREVIATION) return { form: text, term, use, exact: '', ending };
  return { form: fold(text).text, term, use, exact: exactKey(text), ending };
}

/** The ids and the patterns that `pack` packed, sorted by form, then use. */
export function unpack(packed: PackedPatterns): { ids: string[]; patterns: Pattern[] } {
  const ids: string[] = [];
  const patterns: Pattern[] = [];
  for (const line of packed === '' ? [] : packed.split(NEXT_TERM)) {
    const [id = '', ...uses] = line.split(NEXT_USE);
    const term = ids.length;
    const written = uses.map((spellings) => (spellings === '' ? [] : spellings.split(NEXT_SPELLING)));
    ids.push(/^\d+$/.test(id) ? idOf(written.flat()[Number(id)]!) : id);
    written.forEach((spellings, use) => {
      for (const one of spellings.flatMap(gapsOf)) patterns.push(patternOf(one, use, term));
    });
  }
  // Strings are sorted far faster without a comparison of ours; a line break comes before all that forms hold.
  const keys = patterns.map(({ form, use }, index) => `${form}\n${use}${index}`).toSorted();
  return { ids, patterns: keys.map((key) => patterns[Number(key.slice(key.lastIndexOf('\n') + 2))]!) };
}
