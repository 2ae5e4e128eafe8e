import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import type { Term } from './term.ts';

/** A term that fits a query. */
export interface SearchResult {
  term: Term;
}

/** One name of a term, folded. */
interface Name {
  name: string;
  term: Term;
}

/** So many letters of a query may be wrong that "hyalauronic" and "nicinamide" are found, and "acne" does not find "acid". */
const THRESHOLD = 0.38;
/** As many results as the popup can show without becoming a list to read. */
const MOST_RESULTS = 20;

/** How much better a name fits than its spelling alone says: the whole of it, its beginning, or the beginning of a word in it. */
const bonus = (name: string, query: string): number => {
  if (name === query) return -3;
  if (name.startsWith(query)) return -2;
  return name.includes(` ${query}`) ? -1 : 0;
};

function namesOf(term: Term): Name[] {
  const all = [term.term, ...term.aliases, ...term.ambiguous, ...term.abbreviations];
  const names = new Set(all.map((name) => fold(name.replace(/^=/, '')).text));
  return [...names].map((name) => ({ name, term }));
}

/** Gives a function that finds terms by any of their names, misspelled ones too, best first; an empty query finds nothing. */
export function createSearch(terms: Term[]): (query: string) => SearchResult[] {
  const names = terms.filter(({ card }) => card).flatMap(namesOf);
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: THRESHOLD });
  return (query) => {
    const folded = fold(query.trim()).text;
    if (folded === '') return [];
    const scores = new Map<Term, number>();
    // A name that begins with the query fits, however long it is.
    const literal = names
      .filter(({ name }) => bonus(name, folded) < 0)
      .map((item) => ({ item, score: item.name.length / 1000 }));
    for (const { item, score = 1 } of [...fuse.search(folded), ...literal]) {
      const total = score + bonus(item.name, folded);
      if (total < (scores.get(item.term) ?? Infinity)) scores.set(item.term, total);
    }
    return [...scores]
      .toSorted(([a, scoreA], [b, scoreB]) => scoreA - scoreB || a.term.localeCompare(b.term, 'en'))
      .slice(0, MOST_RESULTS)
      .map(([term]) => ({ term }));
  };
}
