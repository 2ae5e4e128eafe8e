import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';
import { namesOf } from '../src/glossary/names.ts';
import { createSearch } from '../src/glossary/search.ts';
import type { SearchIndex } from '../src/glossary/search-index.ts';
import type { Term } from '../src/glossary/term.ts';

/** Gives the ids of the terms that a query finds, best first. */
export type Find = (query: string) => string[];

/** Our look-up. */
function ours(terms: Term[], index: SearchIndex): Find {
  const search = createSearch(terms, index);
  return (query) => search(query).found.map(({ id }) => id);
}

/** minisearch as its documentation recommends it for search while one types. */
function miniSearch(terms: Term[]): Find {
  const engine = new MiniSearch({
    fields: ['own', 'names'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { own: 2 } },
  });
  engine.addAll(terms.map((term) => ({ id: term.id, own: term.term, names: namesOf(term).join('\n') })));
  return (query) => engine.search(query).map(({ id }) => String(id));
}

/** uFuzzy with one error in each word, and words in any order. */
function microFuzzy(terms: Term[]): Find {
  const names = terms.flatMap((term) => namesOf(term).map((name) => ({ name, id: term.id })));
  const haystack = names.map(({ name }) => name);
  const engine = new uFuzzy({ intraMode: 1 });
  return (query) => {
    const [places, info, order] = engine.search(haystack, query, 1);
    const found = order ? order.map((at) => info.idx[at]!) : (places ?? []);
    return [...new Set(found.map((at) => names[at]!.id))];
  };
}

/** Who is compared: makers of a look-up of terms that have a card, by their names. */
export const ENGINES: Record<string, (terms: Term[], index: SearchIndex) => Find> = {
  Dermalens: ours,
  minisearch: miniSearch,
  uFuzzy: microFuzzy,
};
