import { type SearchQuery, sharesOf } from '../tests/support/search-queries.ts';
import { median, quantile } from './bench-figures.ts';
import type { KeystrokeTimes } from './bench-search-browser.ts';
import type { StartTimes } from './bench-search-in-page.ts';
import { table } from './bench-table.ts';

/** At which place an engine has the term that is meant, for each query. */
export interface EnginePlaces {
  name: string;
  places: number[];
}

/** The shares of each engine, for all queries and for each way of typing. */
export function shareTable(queries: SearchQuery[], engines: EnginePlaces[]): string {
  const row = (name: string, isMeant: (query: SearchQuery) => boolean) => {
    const shares = engines.map(({ places }) =>
      sharesOf(places.filter((_, index) => isMeant(queries[index]!))),
    );
    const cells = shares.map(({ first, five }) => `${first.toFixed(3)} / ${five.toFixed(3)}`);
    return [name, `${queries.filter(isMeant).length}`, ...cells];
  };
  const ways = [...new Set(queries.map(({ way }) => way))];
  return table(
    ['way', 'queries', ...engines.map(({ name }) => name)],
    [row('all', () => true), ...ways.map((way) => row(way, (query) => query.way === way))],
  );
}

/** How long a keystroke takes with each engine in each set of terms. */
export function keystrokeTable(measured: KeystrokeTimes[]): string {
  const sets = [...new Set(measured.map(({ set }) => set))];
  const engines = [...new Set(measured.map(({ engine }) => engine))];
  const cell = (engine: string, set: string) => {
    const times = measured.find((one) => one.engine === engine && one.set === set)?.times ?? [];
    return `${median(times).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`;
  };
  return table(
    ['', ...sets],
    engines.map((engine) => [engine, ...sets.map((set) => cell(engine, set))]),
  );
}

/** What it takes until one can search, with the index built beforehand and without; sizes in bytes. */
export function startLine(
  { build, parse, create }: StartTimes,
  { raw, gzipped }: { raw: number; gzipped: number },
): string {
  const size = `${(raw / 1000).toFixed(0)} kB, ${(gzipped / 1000).toFixed(0)} kB gzipped`;
  return `Building the index takes ${build.toFixed(1)} ms, reading the packaged one (${size}) ${parse.toFixed(1)} ms, making the search with it ${create.toFixed(1)} ms: medians of cold starts.`;
}
