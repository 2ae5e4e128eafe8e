import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { createSieve } from './sieve.ts';

const WORDS =
  'hyaluronic acid niacinamide tretinoin rosacea retinol sebaceous gland squalane stratum corneum ceramide keratosis pilaris dermis'.split(
    ' ',
  );
const texts = WORDS.flatMap((word) => WORDS.map((other) => `${word} ${other}`));

/** Each way to get one letter of a word wrong, twice over. */
const spoiled = (word: string) =>
  Array.from(word, (letter, at) => {
    const missing = word.slice(0, at) + word.slice(at + 1);
    const surplus = word.slice(0, at) + letter + word.slice(at);
    const wrong = `${word.slice(0, at)}x${word.slice(at + 1)}`;
    return [missing, surplus, wrong, `${missing.slice(1)}`, `${wrong}s`];
  }).flat();

describe('the sieve', () => {
  it.each([0, 1, 2, 3])('lets through all that fuse.js finds with %i errors', (errors) => {
    const sieve = createSieve(texts);
    for (const pattern of WORDS.flatMap(spoiled)) {
      const threshold = errors / pattern.length;
      const options = { threshold, ignoreLocation: true, isCaseSensitive: true };
      const found = new Fuse(texts, options).search(pattern).map(({ refIndex }) => refIndex);
      const left = new Set(sieve(pattern, errors));
      expect(
        found.filter((at) => !left.has(at)),
        pattern,
      ).toEqual([]);
    }
  });

  it('holds back nearly all that is unlike', () => {
    const meant = texts.filter((text) => text.includes('niacinamide'));
    const left = createSieve(texts)('niacinimide', 2).map((at) => texts[at]!);
    expect(left).toEqual(expect.arrayContaining(meant));
    expect(left.length - meant.length).toBeLessThan(texts.length / 20);
  });

  it('lets all through when anything may be wrong', () => {
    expect(createSieve(texts)('xyz', 3)).toHaveLength(texts.length);
  });
});
