import { describe, expect, it } from 'vitest';
import { finderOf } from '../tests/support/finder.ts';
import { check } from './check.ts';
import { compare } from './coverage-compare.ts';

const finder = finderOf({
  collagen: { names: ['collagen'] },
  peel: { names: ['chemical peel', 'peel'] },
  retinol: { names: ['retinol'] },
  serum: { names: ['serum'] },
  firmness: { names: ['firmness'] },
});

const compared = (text: string, must: string[], may: string[] = []) =>
  compare(check(finder, 'a.txt', text), { must, may });

/** What becomes of one string that must be marked. */
function fateOf(text: string, label: string): string | undefined {
  const { marked, partly, missed } = compared(text, [label]);
  const fates = { marked, partly, missed };
  return Object.entries(fates).find(([, labels]) => labels.includes(label))?.[0];
}

describe('a string that must be marked', () => {
  it.each([
    { what: 'is marked', text: 'a retinol', label: 'retinol', fate: 'marked' },
    {
      what: 'is, in another case and number',
      text: 'Chemical\nPeels',
      label: 'chemical peel',
      fate: 'marked',
    },
    { what: 'is, at a later place', text: 'collagen gain, collagen', label: 'collagen', fate: 'marked' },
    { what: 'has its last word marked', text: 'a vitamin serum', label: 'vitamin serum', fate: 'marked' },
    { what: 'has its head marked', text: 'collagen of fish', label: 'collagen of fish', fate: 'marked' },
    {
      what: 'has its head marked, without its signs',
      text: 'collagen 6-II',
      label: 'collagen 6-II',
      fate: 'marked',
    },
    { what: 'has its object marked', text: 'loss of firmness', label: 'loss of firmness', fate: 'marked' },
    { what: 'stands in a longer mark', text: 'a chemical peel', label: 'chemical', fate: 'marked' },
    { what: 'has only another word marked', text: 'collagen gain', label: 'collagen gain', fate: 'partly' },
    { what: 'is not marked', text: 'collagen and elastin', label: 'elastin', fate: 'missed' },
    { what: 'is but the end of a marked word', text: 'collagen', label: 'gen', fate: 'missed' },
  ])('$what', ({ text, label, fate }) => {
    expect(fateOf(text, label)).toBe(fate);
  });

  it('counts once, however it is listed', () => {
    expect(compared('a retinol', ['Retinol', 'retinols']).marked).toHaveLength(1);
  });
});

describe('a mark', () => {
  it.each([
    { what: 'has a label', text: 'retinol', may: ['retinol'], wrong: [] },
    { what: 'has one in another case and number', text: 'Retinols, retinol', may: ['RETINOL'], wrong: [] },
    { what: 'is a part of one, whichever', text: 'collagen gain', may: ['collagen gain'], wrong: [] },
    { what: 'has one at its head', text: 'a chemical peel', may: ['peel'], wrong: [] },
    { what: 'has one beside its head', text: 'a chemical peel', may: ['chemical'], wrong: ['chemical peel'] },
    { what: 'has none', text: 'retinol and serum', may: ['serum'], wrong: ['retinol'] },
  ])('$what', ({ text, may, wrong }) => {
    expect(compared(text, [], may).wrong.map((mark) => mark.text)).toEqual(wrong);
  });

  it('counts once in a passage, and says for which term it stands', () => {
    const { covered, wrong } = compared('Serum, serums, a chemical peel, peels, retinol', ['retinol']);
    expect(covered).toBe(1);
    expect(wrong).toEqual([
      { text: 'Serum', id: 'serum' },
      { text: 'chemical peel', id: 'peel' },
      { text: 'peels', id: 'peel' },
    ]);
  });
});
