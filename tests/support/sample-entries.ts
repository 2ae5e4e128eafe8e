import type { Entry } from '../../src/glossary/entry.ts';
import type { Term } from '../../src/glossary/term.ts';

/** Entries for tests of what is drawn: collagen leads to retinol, and retinol is a kind of retinoid. */
export const SAMPLES: Record<string, Entry> = {
  collagen: {
    term: term({
      id: 'collagen',
      term: 'Collagen',
      aliases: ['=collagen protein'],
      found: ['dermis', 'junction'],
      lead: 'The protein that makes up most of the dermis.',
      more: ['Cells in the dermis make it.', 'It lasts for years.'],
    }),
    isA: [],
    related: [{ id: 'retinol', term: 'Retinol' }],
    facts: [
      {
        relation: 'made-by',
        object: { id: 'fibroblast', term: 'Fibroblast', card: true },
        verdict: 'supported',
        strength: 'settled',
        source: 0,
      },
      {
        relation: 'lasts',
        object: undefined,
        quantity: '~15-20 years',
        verdict: 'supported',
        strength: 'limited',
        source: 0,
      },
      {
        relation: 'penetrates',
        object: { id: 'palm', term: 'Palm', card: false },
        verdict: 'contradicted',
        strength: 'moderate',
        source: 0,
      },
    ],
    sources: [
      {
        id: 'one-2020',
        type: 'article-journal',
        title: 'A study of collagen',
        author: [{ family: 'One' }, { family: 'Two' }, { literal: 'A group' }],
        issued: { 'date-parts': [[2020, 5]] },
        DOI: '10.1000/one',
        custom: { design: 'review' },
      },
    ],
  },
  retinol: {
    term: term({ id: 'retinol', term: 'Retinol', kind: 'ingredient', lead: 'A form of vitamin A.' }),
    isA: [{ id: 'retinoid', term: 'Retinoid' }],
    related: [],
    facts: [],
    sources: [],
  },
};

/** A term of which only what matters is given. */
export function term(known: Partial<Term> & Pick<Term, 'id' | 'term' | 'lead'>): Term {
  return {
    kind: 'molecule',
    aliases: [],
    abbreviations: [],
    ambiguous: [],
    unmarked: [],
    notIn: [],
    isA: [],
    related: [],
    found: [],
    cas: [],
    facts: [],
    sources: [],
    card: true,
    more: [],
    ...known,
  };
}
