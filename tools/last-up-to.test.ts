import { expect, it } from 'vitest';
import { lastUpTo } from './last-up-to.ts';

it.each([
  [[], 0, -1],
  [[1], 0, -1],
  [[0], 0, 0],
  [[0, 5, 9], 4, 0],
  [[0, 5, 9], 5, 1],
  [[0, 5, 9], 100, 2],
  [[0, 5, 5, 9], 5, 2],
])('of %j, up to %i: the one at %i', (starts, offset, index) => {
  expect(lastUpTo(starts, offset)).toBe(index);
});
