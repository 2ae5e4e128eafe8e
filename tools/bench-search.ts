// npm run bench:search: how well look-up finds what people type, and what a keystroke costs, beside two other libraries.
import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import { namesOf } from '../src/glossary/names.ts';
import { buildSearchIndex } from '../src/glossary/search-index.ts';
import type { Term } from '../src/glossary/term.ts';
import { placeOf, readSearchQueries, type SearchQuery } from '../tests/support/search-queries.ts';
import { bundle } from './bench-bundle.ts';
import { measureKeystrokes, measureStart } from './bench-search-browser.ts';
import { ENGINES } from './bench-search-engines.ts';
import { keystrokeTable, shareTable, startLine } from './bench-search-table.ts';
import { syntheticTerms } from './bench-synthetic.ts';
import { ensureBrowser } from './install-browser.ts';
import { launchBrowser } from './launch.ts';
import { projectFolder } from './project-tool.ts';
import { readGlossary } from './read-glossary.ts';

/** So many entries look-up has to bear. */
const MANY = 5000;
/** An invented entry has as many names as a real one has. */
const NAMES_EACH = 4;

/** The terms, and invented ones beside them up to `MANY`. */
function withInvented(cards: Term[]): Term[] {
  const names = syntheticTerms((MANY - cards.length) * NAMES_EACH).flatMap((term) => term.names);
  const invented = Array.from({ length: MANY - cards.length }, (_, index): Term => {
    const [term = '', ...aliases] = names.slice(index * NAMES_EACH, (index + 1) * NAMES_EACH);
    const bare = { ambiguous: [], abbreviations: [], unmarked: [] };
    return { ...cards[index % cards.length]!, ...bare, id: `invented-${index}`, term, aliases };
  });
  return [...cards, ...invented];
}

/** All that stands in the field while the queries are typed, each once. */
function keystrokesOf(queries: SearchQuery[]): string[] {
  const typed = queries.flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  return [...new Set(typed)];
}

async function measureTimes(cards: Term[], keystrokes: string[], packed: string) {
  const code = await bundle('bench-search-in-page.ts');
  const browser = await launchBrowser('chromium', { headless: true });
  try {
    const many = withInvented(cards);
    const sets = [
      { name: `${cards.length} entries`, terms: cards },
      { name: `${many.length} entries`, terms: many },
    ];
    return {
      version: await browser.version(),
      start: await measureStart(browser, code, { terms: cards, packed }),
      times: await measureKeystrokes(browser, code, { sets, queries: keystrokes }),
    };
  } finally {
    await browser.close();
  }
}

async function bench(): Promise<void> {
  ensureBrowser('chromium');
  const cards = readGlossary(projectFolder).glossary.terms.filter(({ card }) => card);
  const queries = readSearchQueries();
  const index = buildSearchIndex(cards);
  const packed = JSON.stringify(index);
  const keystrokes = keystrokesOf(queries);
  const { version, start, times } = await measureTimes(cards, keystrokes, packed);
  const places = Object.entries(ENGINES).map(([name, create]) => {
    const find = create(cards, index);
    return { name, places: queries.map((query) => placeOf(find, query)) };
  });
  const names = cards.flatMap(namesOf).length;
  console.log(
    [
      '# Look-up',
      `${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. ${queries.length} queries, ${cards.length} entries with ${names} names.`,
      '## What is found first, and among the first five',
      shareTable(queries, places),
      `## A keystroke (${keystrokes.length} different ones): median and 95th percentile, ms`,
      `Of the ${MANY} entries ${MANY - cards.length} are invented, with ${NAMES_EACH} names each.`,
      keystrokeTable(times),
      '## Until one can search',
      startLine(start, { raw: packed.length, gzipped: gzipSync(packed, { level: 9 }).length }),
    ].join('\n\n'),
  );
}

await bench();
