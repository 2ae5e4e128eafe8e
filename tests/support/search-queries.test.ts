import { expect, it } from 'vitest';
import { placeOf, sharesOf } from './search-queries.ts';

it('counts which part of the queries finds what is meant first, and among the first five', () => {
  expect(sharesOf([0, 4, 5, Infinity])).toEqual({ first: 0.25, five: 0.5 });
});

it('tells the place of what is meant, Infinity where it is not found', () => {
  const find = () => ['a', 'b'];
  expect(placeOf(find, { way: '', query: '', id: 'b' })).toBe(1);
  expect(placeOf(find, { way: '', query: '', id: 'c' })).toBe(Infinity);
});
