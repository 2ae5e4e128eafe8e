import { gzipSync } from 'node:zlib';
import { compile } from '../src/text/compile.ts';
import { createFinder, type Finder } from '../src/text/find.ts';
import type { PackedPatterns } from '../src/text/patterns.ts';
import { read } from '../src/text/read.ts';
import { median } from './bench-figures.ts';
import { syntheticTerms } from './bench-synthetic.ts';
import { buildGlossary } from './glossary-plugin.ts';
import { projectFolder } from './project-tool.ts';

/** What a set of patterns costs; times in ms, sizes in bytes. */
export interface ScaleFigures {
  name: string;
  patterns: number;
  build: number;
  load: number;
  trie: number;
  packed: number;
  gzipped: number;
  scan: number;
  /** How many names were found. */
  matches: number;
}

/** 600 is what the glossary grows to; a scan with the most may cost little more than one with those. */
const SIZES = [100, 600, 1000, 10_000, 100_000];
/** The text that is scanned, UTF-16 code units. */
const TEXT_LENGTH = 2_000_000;
const TIMES = 9;

/** One text in so many gets a name that all invented sets hold, so that each of them finds the same. */
const NAMED = 10;

/** Texts of about two million units: those of the pages, repeated or cut, with names strewn in. */
function textsOf(pages: string[]): string[] {
  const texts: string[] = [];
  const names = syntheticTerms(Math.min(...SIZES) / 2).flatMap((term) => term.names);
  let length = 0;
  while (length < TEXT_LENGTH && pages.length > 0) {
    for (const text of pages) {
      if (length >= TEXT_LENGTH) break;
      const name = texts.length % NAMED === 0 ? ` ${names[texts.length % names.length]}` : '';
      texts.push(`${text}${name}`);
      length += text.length;
    }
  }
  return texts;
}

function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const began = performance.now();
  const result = work();
  return { ms: performance.now() - began, result };
}

const trieBytes = ({ trie }: Finder) =>
  Object.values(trie)
    .filter((part) => ArrayBuffer.isView(part))
    .reduce((sum, { byteLength }) => sum + byteLength, 0);

function setOf(name: string, compiled: { ms: number; result: PackedPatterns }) {
  const loads = Array.from({ length: TIMES }, () => timed(() => createFinder(compiled.result)));
  const finder = createFinder(compiled.result);
  const json = JSON.stringify(compiled.result);
  return {
    finder,
    figures: {
      name,
      patterns: finder.patterns.length,
      build: compiled.ms,
      load: median(loads.map(({ ms }) => ms)),
      trie: trieBytes(finder),
      packed: Buffer.byteLength(json),
      gzipped: gzipSync(json, { level: 9 }).length,
    },
  };
}

/** What the glossary's patterns and invented ones in growing numbers cost on the same texts. */
export function measureScale(pages: string[]): ScaleFigures[] {
  const texts = textsOf(pages);
  const { patterns } = buildGlossary(projectFolder);
  const sets = [
    setOf('glossary', { ms: Number.NaN, result: patterns }),
    ...SIZES.map((size) => {
      // Half as many names: the plural makes two patterns of nearly each.
      const terms = syntheticTerms(size / 2);
      return setOf(
        `${size}`,
        timed(() => compile(terms)),
      );
    }),
  ];
  const scan = (finder: Finder) => texts.reduce((sum, text) => sum + read(finder, text).matches.length, 0);
  // In turn, so that what else the machine does meets all of them.
  const rounds = Array.from({ length: TIMES }, () => sets.map(({ finder }) => timed(() => scan(finder))));
  return sets.map(({ figures }, index) => ({
    ...figures,
    scan: median(rounds.map((round) => round[index]?.ms ?? Number.NaN)),
    matches: rounds[0]?.[index]?.result ?? 0,
  }));
}
