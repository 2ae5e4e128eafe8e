import { describe, expect, it } from 'vitest';
import { addUp } from './page-terms.ts';

describe('addUp', () => {
  it('gives nothing for a page on which nothing was found', () => {
    expect(addUp(new Map())).toEqual([]);
    expect(addUp(new Map([[0, []]]))).toEqual([]);
  });

  it('adds the counts of a term, and keeps the frame that has it first', () => {
    const frames = new Map([
      [
        0,
        [
          { id: 'acne', count: 2 },
          { id: 'sebum', count: 1 },
        ],
      ],
      [
        7,
        [
          { id: 'sebum', count: 3 },
          { id: 'pore', count: 1 },
        ],
      ],
      [9, [{ id: 'sebum', count: 1 }]],
    ]);
    expect(addUp(frames)).toEqual([
      { id: 'acne', count: 2, frameId: 0 },
      { id: 'sebum', count: 5, frameId: 0 },
      { id: 'pore', count: 1, frameId: 7 },
    ]);
  });
});
