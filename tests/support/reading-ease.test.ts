import { expect, it } from 'vitest';
import { readingEase } from './reading-ease.ts';

// Six words of one syllable each: 206.835 - 1.015 * 6 - 84.6.
it.each(['The cat sat on the mat.', 'The wound healed; scabs came loose.'])('%s is very easy', (sentence) => {
  expect(readingEase([sentence])).toBeCloseTo(116.1, 1);
});

it('goes down with longer words and with longer sentences', () => {
  const short = readingEase(['It heals.', 'It does so soon.']);
  expect(readingEase(['It heals, and it does so soon.'])).toBeLessThan(short);
  expect(readingEase(['Regeneration follows.', 'It does so soon.'])).toBeLessThan(short);
});
