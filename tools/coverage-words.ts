import { fold } from '../src/text/fold.ts';
import { singular } from '../src/text/variants.ts';

/** A word of a text. */
export interface Word {
  /** Folded and in the singular: what words are compared by. */
  key: string;
  /** Where in the text it begins and ends; UTF-16 code units. */
  start: number;
  end: number;
}

/** A run of words: the index of its first, and of the one after its last. */
export interface Run {
  from: number;
  to: number;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const { text: folded, starts } = fold(text);
  return [...folded.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ 0: word, index }) => ({
    key: singular(word),
    start: starts[index] ?? 0,
    end: (starts[index + word.length - 1] ?? 0) + 1,
  }));
}

/** What words or phrases are compared by: `Dermal  Fillers` and `dermal filler` have the same key. */
export const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

/** The words that a stretch of the text, in UTF-16 code units, touches. */
export function runOf(words: readonly Word[], { start, end }: { start: number; end: number }): Run {
  const from = words.findIndex((word) => word.end > start);
  const after = words.findIndex((word) => word.start >= end);
  return { from: from < 0 ? words.length : from, to: after < 0 ? words.length : after };
}

/** Where the words of `phrase` stand side by side in the text, whatever punctuation is between them. */
export function runsOf(words: readonly Word[], phrase: string): Run[] {
  const wanted = wordsOf(phrase).map(({ key }) => key);
  if (wanted.length === 0) return [];
  return words.flatMap((_, from) =>
    wanted.every((key, index) => words[from + index]?.key === key)
      ? [{ from, to: from + wanted.length }]
      : [],
  );
}
