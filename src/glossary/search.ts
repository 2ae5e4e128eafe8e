import { createLookUp, type IsWanted } from './look-up.ts';
import type { Name } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { indexedNames, type SearchIndex } from './search-index.ts';
import type { Term } from './term.ts';

/** What a query finds. */
interface SearchResults {
  /** The terms that fit, best first; from A to Z where only a letter, a kind or a very name was asked for. */
  found: Term[];
  /** Where no term fits: up to three that come nearest, nearest first. */
  nearest: Term[];
}

/** Looks terms up by what was typed; nothing typed finds nothing. */
export type Search = (typed: string) => SearchResults;

const NEAREST = 3;

/** Gives a function that finds terms by any of their names, misspelled ones too, and understands `kind:`, quotes and single letters. The index is that of the terms. */
export function createSearch(terms: Term[], index: SearchIndex): Search {
  const names = indexedNames(index, terms);
  const lookUp = createLookUp(index, names);

  /** The terms with a name for which the test holds, from A to Z. */
  const listed = (test: IsWanted) => [...new Set(names.filter(test).map(({ term }) => term))];

  function find({ folded, exact, isLetter }: Query, isWanted: IsWanted): Term[] {
    if (folded === '') return listed(isWanted);
    if (isLetter) return listed((name) => name.own && name.text.startsWith(folded) && isWanted(name));
    if (exact) return listed((name) => name.text === folded && isWanted(name));
    return lookUp.find(folded, isWanted);
  }

  function nearest({ folded, exact }: Query, isWanted: IsWanted): Term[] {
    // What stands in quotes may be misspelled, too.
    const alike = exact ? lookUp.find(folded, isWanted) : [];
    return [...new Set([...alike, ...lookUp.nearest(folded, isWanted)])].slice(0, NEAREST);
  }

  return (typed) => {
    const query = parseQuery(typed);
    const { folded, kinds } = query;
    if (folded === '' && !kinds) return { found: [], nearest: [] };
    const isWanted = ({ term }: Name) => kinds?.includes(term.kind) ?? true;
    const found = find(query, isWanted);
    return { found, nearest: found.length > 0 || folded === '' ? [] : nearest(query, isWanted) };
  };
}
