import { describe, expect, it } from 'vitest';
import { term } from '../../tests/support/sample-entries.ts';
import { buildSearchIndex } from './search-index.ts';
import { createSearch } from './search.ts';
import type { Term } from './term.ts';

const condition = (name: string, known: Partial<Term> = {}): Term =>
  term({ id: name.toLowerCase().replaceAll(' ', '-'), term: name, lead: '', kind: 'condition', ...known });
const ingredient = (name: string, known: Partial<Term> = {}): Term =>
  condition(name, { kind: 'ingredient', ...known });

const TERMS = [
  condition('Rosacea'),
  condition('Acne'),
  condition('Atopic dermatitis', { aliases: ['=eczema'] }),
  condition('Acne scar', { kind: 'sign' }),
  ingredient('Retinol'),
  ingredient('Tretinoin', { unmarked: ['retinol acid'] }),
  ingredient('Squalane'),
  ingredient('Squalene'),
  ingredient('Niacinamide', { aliases: ['nicotinamide'], abbreviations: ['NAM'] }),
  ingredient('Serum', { kind: 'product' }),
  ingredient('Rose oil', { card: false }),
];
const search = createSearch(TERMS, buildSearchIndex(TERMS));
const found = (typed: string) => search(typed).found.map(({ id }) => id);
const nearest = (typed: string) => search(typed).nearest.map(({ id }) => id);

describe('search', () => {
  it.each([
    ['a name', 'Rosacea', 'rosacea'],
    ['another case and accents', 'RÉTINOL', 'retinol'],
    ['an abbreviation in another case', 'nam', 'niacinamide'],
    ['another name', 'nicotinamide', 'niacinamide'],
    ['a name that is for look-up alone', 'retinol acid', 'tretinoin'],
    ['a beginning', 'niac', 'niacinamide'],
    ['a misspelling', 'nicinamide', 'niacinamide'],
    ['swapped letters', 'tretinion', 'tretinoin'],
    ['a sound', 'excema', 'atopic-dermatitis'],
    ['a misspelled word beside another name', 'niacinimide serum', 'niacinamide'],
    ['a name among other words', 'what is retinol?', 'retinol'],
  ])('finds by %s', (_, typed, id) => {
    expect(found(typed)[0]).toBe(id);
    expect(nearest(typed)).toEqual([]);
  });

  it('puts what matches to the letter before what is like it, and names each term once', () => {
    expect(found('squalene')).toEqual(['squalene', 'squalane']);
    expect(found('acne')).toEqual(['acne', 'acne-scar']);
  });

  it('finds no term that has no card', () => {
    expect([...found('rose oil'), ...nearest('rose oil'), ...found('"rose oil"')]).not.toContain('rose-oil');
  });

  it.each(['', '   ', '-', '?'])('finds nothing for %j, and nothing near it', (typed) => {
    expect(search(typed)).toEqual({ found: [], nearest: [] });
  });
});

describe('query words', () => {
  it('list a kind from A to Z', () => {
    expect(found('kind:condition')).toEqual(['acne', 'atopic-dermatitis', 'rosacea']);
  });

  it('find words within a kind only', () => {
    expect(found('kind:condition acne')).toEqual(['acne']);
    expect(found('acne kind:sign')).toEqual(['acne-scar']);
    expect(found('kind:condition rosasea')).toEqual(['rosacea']);
  });

  it('offer what is near within a kind only', () => {
    expect(found('kind:condition squalane')).toEqual([]);
    const conditions = TERMS.filter(({ kind }) => kind === 'condition').map(({ id }) => id);
    expect(conditions).toEqual(expect.arrayContaining(nearest('kind:condition squalane')));
    expect(nearest('kind:condition squalane').length).toBeGreaterThan(0);
  });

  it('find nothing for a kind that does not exist', () => {
    expect(search('kind:stuff')).toEqual({ found: [], nearest: [] });
    expect(search('kind:stuff acne')).toEqual({ found: [], nearest: [] });
  });

  it('in quotes find that name alone, and offer what is near', () => {
    expect(found('"retinol"')).toEqual(['retinol']);
    expect(found('"Eczema"')).toEqual(['atopic-dermatitis']);
    expect(found('"retin"')).toEqual([]);
    expect(nearest('"retinoll"')[0]).toBe('retinol');
  });

  it('of a single letter list what begins with it, from A to Z', () => {
    expect(found('a')).toEqual(['acne', 'acne-scar', 'atopic-dermatitis']);
    expect(found('R')).toEqual(['retinol', 'rosacea']);
    expect(found('r kind:ingredient')).toEqual(['retinol']);
  });
});

describe('when nothing is found', () => {
  it('the three nearest are offered, nearest first', () => {
    expect(found('akneee')).toEqual([]);
    expect(nearest('akneee')).toHaveLength(3);
    expect(nearest('akneee')[0]).toBe('acne');
  });

  it('something is offered however strange the query', () => {
    expect(found('zzqqzz')).toEqual([]);
    expect(nearest('zzqqzz').length).toBeGreaterThan(0);
  });
});
