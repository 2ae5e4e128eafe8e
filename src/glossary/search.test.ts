import { beforeAll, describe, expect, it } from 'vitest';
import { readGlossary } from '../../tools/read-glossary.ts';
import { createSearch, type SearchResult } from './search.ts';

let search: (query: string) => SearchResult[];
const first = (query: string) => search(query)[0]?.term.id;

beforeAll(() => {
  search = createSearch(readGlossary(new URL('../..', import.meta.url).pathname).glossary.terms);
});

describe('search', () => {
  it.each([
    ['a name', 'hyaluronic acid', 'hyaluronic-acid'],
    ['another case and accents', 'RÉTINOL', 'retinol'],
    ['an abbreviation', 'PRP', 'platelet-rich-plasma'],
    ['an abbreviation in another case', 'cit', 'microneedling'],
    ['another name', 'percutaneous collagen induction', 'microneedling'],
    ['a beginning', 'kerat', 'keratin'],
    ['a misspelling: hyalauronic', 'hyalauronic', 'hyaluronic-acid'],
    ['a misspelling: nicinamide', 'nicinamide', 'niacinamide'],
    ['a misspelling: tretinion', 'tretinion', 'tretinoin'],
    ['a misspelling: excema', 'excema', 'atopic-dermatitis'],
    ['a misspelling: sebacious gland', 'sebacious gland', 'sebaceous-gland'],
    ['a misspelling: rosasea', 'rosasea', 'rosacea'],
    ['a misspelling: colagen', 'colagen', 'collagen'],
    ['a plural', 'blackheads', 'comedone'],
  ])('finds by %s', (_, query, id) => {
    expect(first(query)).toBe(id);
  });

  it('puts the whole name before names that begin with it', () => {
    expect(search('scar')[0]?.term.id).toBe('scar');
    expect(search('scar').map(({ term }) => term.id)).toContain('acne-scar');
  });

  it('names each term once', () => {
    const ids = search('micro').map(({ term }) => term.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['', '   ', 'zzzzqqq'])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual([]);
  });
});
