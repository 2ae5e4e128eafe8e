import Fuse, { type FuseIndex } from 'fuse.js';
import { createSieve } from './sieve.ts';

/** How unlike a pattern a text may be. */
export interface Likeness {
  /** The parts (0 to 1) of the pattern's letters that may be wrong, each tried when the one before finds too few. */
  parts: number[];
  /** Never more letters than this. */
  most: number;
  /** So many texts are enough. */
  enough: number;
}

/** A text that is like a pattern. */
interface Similar {
  /** Its place in the list of texts. */
  at: number;
  /** The lower, the more alike; 0 for the same. */
  score: number;
}

/** fuse.js compares so many letters at a time: the first ones tell a long name from the others. */
const LONGEST_PATTERN = 32;
/** fuse.js adds a hundredth for each letter before the place of a match: that may not make it worse than one more error. */
const BELOW_ONE = 0.9;
/** Of texts that are equally like a pattern, the one nearest in length is nearest. */
const PER_LETTER = 0.005;

const OPTIONS = {
  includeScore: true,
  // All is folded before, and put in order after.
  isCaseSensitive: true,
  shouldSort: false,
  // A name of several words is no worse than one of a single word.
  ignoreFieldNorm: true,
};

/** Gives a function that finds the folded texts of an index which are like a folded pattern, as fuse.js compares; only those that are wanted. */
export function createSimilar({ records }: Pick<FuseIndex<string>, 'records'>) {
  const texts = records.map(({ v = '' }) => v);
  const sieve = createSieve(texts);

  function compare(pattern: string, errors: number, isWanted: (at: number) => boolean): Similar[] {
    const left = sieve(pattern, errors).filter(isWanted);
    const index = Fuse.parseIndex<string>({ keys: [], records: left.map((at) => records[at]!) });
    const threshold = (errors + BELOW_ONE) / pattern.length;
    const found = new Fuse(texts, { ...OPTIONS, threshold }, index).search(pattern);
    return found.map(({ item, refIndex, score = 1 }) => ({
      at: refIndex,
      score: score + PER_LETTER * Math.abs(item.length - pattern.length),
    }));
  }

  return (
    pattern: string,
    { parts, most, enough }: Likeness,
    isWanted: (at: number) => boolean,
  ): Similar[] => {
    const compared = pattern.slice(0, LONGEST_PATTERN);
    let found: Similar[] = [];
    for (const part of parts) {
      found = compare(compared, Math.min(most, Math.floor(part * compared.length)), isWanted);
      if (found.length >= enough) break;
    }
    return found;
  };
}
