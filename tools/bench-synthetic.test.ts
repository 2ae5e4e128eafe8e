import { expect, it } from 'vitest';
import { syntheticTerms } from './bench-synthetic.ts';

it('invents as many different names as asked, the first of more being the same as of fewer', () => {
  const few = syntheticTerms(50);
  const more = syntheticTerms(500);
  expect(new Set(more.flatMap(({ names }) => names)).size).toBe(500);
  expect(more.slice(0, 50)).toEqual(few);
});
