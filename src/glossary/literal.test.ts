import { describe, expect, it } from 'vitest';
import { term } from '../../tests/support/sample-entries.ts';
import { heldMatches, readingMatches, readingsOf } from './literal.ts';
import { namesOf, wordingOf, type Name } from './names.ts';

const names = [
  term({ id: 'scar', term: 'Scar', lead: '' }),
  term({ id: 'acne-scar', term: 'Acne scar', lead: '', aliases: ['acne scarring'] }),
  term({ id: 'scar-sheet', term: 'Silicone sheet', lead: '', unmarked: ['scar sheet'] }),
  term({ id: 'scarlet', term: 'Scarlet', lead: '' }),
  term({ id: 'edema', term: 'Edema', lead: '' }),
  term({ id: 'uva', term: 'Ultraviolet A', lead: '', abbreviations: ['UV-A'] }),
  term({ id: 'skin-cancer', term: 'Skin cancer', lead: '' }),
].flatMap((one) => namesOf(one).map((text, at): Name => ({ ...wordingOf(text), term: one, own: at === 0 })));

/** The ids, best first, each at its best place. */
const ranked = (query: string) => {
  const scored = readingMatches(names, readingsOf(query)).toSorted(([, a], [, b]) => a - b);
  return [...new Set(scored.map(([{ id }]) => id))];
};

describe('literal matches', () => {
  it('come in this order: the whole name, its beginning, its words; the shorter first', () => {
    expect(ranked('scar')).toEqual(['scar', 'scarlet', 'scar-sheet', 'acne-scar']);
  });

  it.each([
    ['in another order', 'scar acne', 'acne-scar'],
    ['with beginnings of words', 'ac sc', 'acne-scar'],
    ['of names that are for look-up alone', 'scar sheets', 'scar-sheet'],
    ['in British spelling', 'oedema', 'edema'],
    ['in the plural', 'scars', 'scar'],
    ['in the plural, in another order', 'scars acne', 'acne-scar'],
    ['without the hyphen', 'uva', 'uva'],
    ['with little words between them', 'cancer of the skin', 'skin-cancer'],
  ])('find words %s', (_, query, id) => {
    expect(ranked(query)[0]).toBe(id);
  });

  it('need a word for each word of the query', () => {
    expect(ranked('scar care')).toEqual([]);
    expect(ranked('kin cancer')).toEqual([]);
  });

  it('keep a query that is all little words', () => {
    expect(ranked('of the')).toEqual([]);
  });
});

describe('heldMatches', () => {
  const held = (query: string) => heldMatches(names, wordingOf(query)).map(([{ id }]) => id);

  it('finds names among other words, and only whole ones', () => {
    expect(held('is a scar bad')).toEqual(['scar']);
    expect(held('is scarring bad')).toEqual([]);
  });

  it('counts less what leaves out more', () => {
    const [scar, acneScar] = heldMatches(names, wordingOf('old acne scar')).map(([, score]) => score);
    expect(acneScar).toBeLessThan(scar!);
  });
});
