import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../tests/support/sample-entries.ts';
import { entryOf } from './entry.ts';
import type { Reference } from './reference.ts';
import type { Term } from './term.ts';

const plain = SAMPLES['retinol']!.term;
const reference = (id: string): Reference => ({ id, type: 'book', title: id, URL: 'https://example.org/' });
const terms: Term[] = [
  {
    ...plain,
    id: 'serum',
    term: 'Serum',
    isA: ['product'],
    related: ['retinol', 'women'],
    sources: ['b', 'a'],
    facts: [
      { relation: 'contains', object: 'retinol', verdict: 'supported', strength: 'limited', source: 'a' },
      { relation: 'safe-in', object: 'women', verdict: 'unproven', strength: 'limited', source: 'b' },
    ],
  },
  { ...plain, id: 'product', term: 'Product' },
  plain,
  { ...plain, id: 'women', term: 'Women', card: false },
];
const glossary = { terms, references: [reference('a'), reference('b')] };

describe('entryOf', () => {
  it('names the terms that an entry leads to, and counts the sources as it lists them', () => {
    const entry = entryOf(glossary, 'serum');
    expect(entry?.isA).toEqual([{ id: 'product', term: 'Product' }]);
    // What has no card is no chip to press.
    expect(entry?.related).toEqual([{ id: 'retinol', term: 'Retinol' }]);
    expect(entry?.sources.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(entry?.facts.map(({ object, source }) => [object?.term, object?.card, source])).toEqual([
      ['Retinol', true, 1],
      ['Women', false, 0],
    ]);
  });

  it('has none for a concept without a card, nor for an unknown id', () => {
    expect(entryOf(glossary, 'women')).toBeUndefined();
    expect(entryOf(glossary, 'nothing')).toBeUndefined();
  });
});
