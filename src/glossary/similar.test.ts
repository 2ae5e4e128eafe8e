import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { createSimilar } from './similar.ts';

const TEXTS = ['retinol', 'retinoid', 'resveratrol', 'bis ethylhexyloxyphenol methoxyphenyl triazine'];
const similar = createSimilar(Fuse.createIndex([], TEXTS));
const all = () => true;
const likeness = { parts: [0.2, 0.5], most: 5, enough: 1 };

/** The texts that are found, most alike first. */
const found = (
  pattern: string,
  changes: Partial<typeof likeness> = {},
  isWanted: (at: number) => boolean = all,
) =>
  similar(pattern, { ...likeness, ...changes }, isWanted)
    .toSorted((a, b) => a.score - b.score)
    .map(({ at }) => TEXTS[at]);

describe('createSimilar', () => {
  it('stops at small errors when they are enough', () => {
    expect(found('retinpl')).toEqual(['retinol']);
    expect(found('retinpl', { enough: 2 })).toEqual(['retinol', 'retinoid']);
  });

  it('goes on to larger errors when nothing else is found', () => {
    expect(found('rtinpl')).toEqual(['retinol', 'retinoid']);
  });

  it('allows no more errors than asked, however long the pattern', () => {
    expect(found('rasveretral')).toEqual(['resveratrol']);
    expect(found('rasveretral', { most: 2 })).toEqual([]);
  });

  it('knows a long text by its beginning', () => {
    expect(found('bis ethylhexyloxyphenol methoxiphenol something else')).toEqual([TEXTS[3]]);
  });

  it('finds only what is wanted', () => {
    expect(found('retinol', {}, (at) => at !== 0)).toEqual(['retinoid']);
  });
});
