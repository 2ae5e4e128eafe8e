// Runs in a blank page, as look-up runs in the popup: what is measured there.
import { buildSearchIndex, type SearchIndex } from '../src/glossary/search-index.ts';
import type { Term } from '../src/glossary/term.ts';
import { createSearch } from '../src/glossary/search.ts';
import { ENGINES } from './bench-search-engines.ts';

/** How long it takes until one can search, ms. */
export interface StartTimes {
  /** To build the index out of the terms. */
  build: number;
  /** To read the index that was built before. */
  parse: number;
  /** To make the search with it. */
  create: number;
}

/** What the script leaves in the page for the tool to call. */
interface SearchInPage {
  /** In a page where nothing is compiled yet; `packed` is the index as JSON. */
  start(terms: Term[], packed: string): StartTimes;
  /** How long an engine takes for each query, ms. */
  times(engine: string, terms: Term[], queries: string[]): number[];
}

declare global {
  var benchSearch: SearchInPage;
}

/** So many queries are asked before the clock runs: the browser compiles what it meets often. */
const WARM_UP = 500;

function timed<Result>(work: () => Result): [number, Result] {
  const began = performance.now();
  const result = work();
  return [performance.now() - began, result];
}

globalThis.benchSearch = {
  start(terms, packed) {
    const [parse, index] = timed(() => JSON.parse(packed) as SearchIndex);
    const [build] = timed(() => buildSearchIndex(terms));
    const [create] = timed(() => createSearch(terms, index));
    return { build, parse, create };
  },
  times(engine, terms, queries) {
    const find = ENGINES[engine]!(terms, buildSearchIndex(terms));
    for (const query of queries.slice(0, WARM_UP)) find(query);
    return queries.map((query) => timed(() => find(query))[0]);
  },
};
