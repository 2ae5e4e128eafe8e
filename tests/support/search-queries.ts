import { readFileSync } from 'node:fs';

/** What somebody types, and the term that is meant by it. */
export interface SearchQuery {
  /** In which way it differs from the name above the entry: misspelled, a beginning, a lay word … */
  readonly way: string;
  readonly query: string;
  readonly id: string;
}

/** Which parts (0 to 1) of the queries find the term that is meant. */
export interface Shares {
  /** As the first result. */
  readonly first: number;
  /** Among the first five. */
  readonly five: number;
}

/** The queries by which look-up is judged. They were written before it was tuned, and stay when they fail. */
export function readSearchQueries(): SearchQuery[] {
  const [, ...lines] = readFileSync(new URL('search-queries.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [way = '', query = '', id = ''] = line.split('\t');
    return { way, query, id };
  });
}

/** At which place a look-up that gives ids, best first, has the term that is meant; Infinity where it lacks it. */
export function placeOf(find: (query: string) => string[], { query, id }: SearchQuery): number {
  const place = find(query).indexOf(id);
  return place < 0 ? Infinity : place;
}

/** The shares of places; NaN of none. */
export const sharesOf = (places: readonly number[]): Shares => ({
  first: places.filter((place) => place === 0).length / places.length,
  five: places.filter((place) => place < 5).length / places.length,
});
