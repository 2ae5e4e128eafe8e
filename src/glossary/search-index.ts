import Fuse, { type FuseIndex } from 'fuse.js';
import { namesOf, wordingOf, type Name } from './names.ts';
import type { Term } from './term.ts';

/** What the look-up needs to know of all names, as packaged in `search.json`: folding them takes longer than reading them. */
export interface SearchIndex {
  /** The ids of the terms that have a card, from A to Z by their names. */
  ids: string[];
  /** For each name, where the id of its term stands; the first name of a term is the one above its entry. */
  owners: number[];
  /** The names as fuse.js keeps them, in the same order. */
  names: ReturnType<FuseIndex<string>['toJSON']>;
}

/** The index of all names of the terms that have a card. Runs when the extension is built. */
export function buildSearchIndex(terms: Term[]): SearchIndex {
  const cards = terms.filter(({ card }) => card).toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  const names = cards.map(namesOf);
  return {
    ids: cards.map(({ id }) => id),
    owners: names.flatMap((own, owner) => own.map(() => owner)),
    names: Fuse.createIndex<string>([], names.flat()).toJSON(),
  };
}

/** The names in the index, each with its term; the terms are those the index was built of. */
export function indexedNames({ ids, owners, names }: SearchIndex, terms: Term[]): Name[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return names.records.map(({ v: text = '' }, at) => {
    const owner = owners[at]!;
    return { ...wordingOf(text), term: byId.get(ids[owner]!)!, own: owner !== owners[at - 1] };
  });
}
