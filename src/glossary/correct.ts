import Fuse from 'fuse.js';
import { wordingOf, type Name, type Wording } from './names.ts';
import { createSimilar, type Likeness } from './similar.ts';

/** A query with its misspelled words put right, and what that costs: the part of its letters that was wrong, 0 to 1. */
export interface Corrected {
  query: Wording;
  cost: number;
}

/** Shorter words are like too many others. */
const SHORTEST = 4;

/**
 * Gives a function that puts the words of a query right: each that begins no word of any name becomes the word that is
 * most like it. So "niacinimide serum" is found, which as a whole is like no name. Undefined when there is nothing to change.
 */
export function createCorrection(
  names: Name[],
  likeness: Likeness,
): (query: Wording) => Corrected | undefined {
  const words = [...new Set(names.flatMap((name) => name.words))];
  const similar = createSimilar(Fuse.createIndex([], words));
  return ({ text, words: asked }) => {
    let cost = 0;
    const right = asked.map((word) => {
      if (word.length < SHORTEST || words.some((one) => one.startsWith(word))) return word;
      const [best] = similar(word, likeness, () => true).toSorted((a, b) => a.score - b.score);
      if (!best) return word;
      cost += (best.score * word.length) / text.length;
      return words[best.at]!;
    });
    return cost > 0 ? { query: wordingOf(right.join(' ')), cost } : undefined;
  };
}
