import { describe, expect, it } from 'vitest';
import { term } from '../../tests/support/sample-entries.ts';
import { buildSearchIndex, indexedNames } from './search-index.ts';

const TERMS = [
  term({ id: 'uva', term: 'Ultraviolet A', lead: '', abbreviations: ['UV-A'], unmarked: ['long-wave UV'] }),
  term({ id: 'eczema', term: 'Éczema', lead: '', aliases: ['=eczema', 'atopic dermatitis'] }),
  term({ id: 'hidden', term: 'Hidden', lead: '', card: false }),
];

describe('the search index', () => {
  it('holds the folded names of all terms with a card, each once, from A to Z, after a journey as JSON', () => {
    const index = JSON.parse(JSON.stringify(buildSearchIndex(TERMS))) as ReturnType<typeof buildSearchIndex>;
    const names = indexedNames(index, TERMS).map(({ text, term: { id }, own }) => `${id}: ${text} ${own}`);
    expect(names).toEqual([
      'eczema: eczema true',
      'eczema: atopic dermatitis false',
      'uva: ultraviolet a true',
      'uva: uv a false',
      'uva: long wave uv false',
    ]);
  });
});
