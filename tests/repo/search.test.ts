import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/glossary/search.ts';
import { buildSearchIndex } from '../../src/glossary/search-index.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { readGlossary } from '../../tools/read-glossary.ts';
import { placeOf, readSearchQueries, sharesOf } from '../support/search-queries.ts';

const { terms } = readGlossary(projectFolder).glossary;
const search = createSearch(terms, buildSearchIndex(terms));
const ids = (query: string) => search(query).found.map(({ id }) => id);
const queries = readSearchQueries();

/** Whoever looks something up should find it at once, and nearly always without scrolling. */
const leastFirst = 0.92;
const leastFive = 0.98;

describe('look-up', () => {
  it('is judged by 300 queries and more, each for a term that has a card', () => {
    expect(queries.length).toBeGreaterThanOrEqual(300);
    const typed = queries.map(({ query }) => query);
    expect(typed.filter((query, index) => typed.indexOf(query) !== index)).toEqual([]);
    const cards = new Set(terms.filter(({ card }) => card).map(({ id }) => id));
    expect(queries.filter(({ id }) => !cards.has(id))).toEqual([]);
  });

  it(`finds first what is meant for ${leastFirst} of them, and among the first five for ${leastFive}`, () => {
    const places = queries.map((query) => placeOf(ids, query));
    const missed = queries.filter((_, index) => places[index]! >= 5);
    const { first, five } = sharesOf(places);
    const lines = missed.map(({ query, id }) => `${query} → ${id}, not ${ids(query).slice(0, 3).join(', ')}`);
    expect(first, lines.join('\n')).toBeGreaterThanOrEqual(leastFirst);
    expect(five, lines.join('\n')).toBeGreaterThanOrEqual(leastFive);
  });
});
