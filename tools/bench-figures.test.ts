import { expect, it } from 'vitest';
import { median, quantile } from './bench-figures.ts';

it('gives the value below which a part of the values lies, in whatever order they come', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.5, 0.95, 1].map((part) => quantile(values, part))).toEqual([1, 3, 5, 5]);
  expect(values).toEqual([5, 1, 4, 2, 3]);
});

it('sorts by number and not by letter', () => {
  expect(median([10, 9, 100])).toBe(10);
});

it('gives NaN of no values', () => {
  expect(median([])).toBeNaN();
});
