import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formsOf } from '../../src/text/compile.ts';
import { createFinder } from '../../src/text/find.ts';
import { fold } from '../../src/text/fold.ts';
import { check, type Check } from '../../tools/check.ts';
import { buildGlossary } from '../../tools/glossary-plugin.ts';
import { readInput } from '../../tools/input.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { finderOf } from '../support/finder.ts';

describe('an ingredient list', () => {
  const finder = finderOf({
    water: { names: ['aqua', 'water', 'eau'] },
    glycerin: { names: ['glycerin'] },
    squalane: { names: ['squalane'] },
    'titanium-dioxide': { names: ['titanium dioxide', 'CI-77891'] },
    'jojoba-oil': { names: ['jojoba oil', 'Simmondsia Chinensis (Jojoba) Seed Oil'] },
    'propylene-glycol': { names: ['1,2-propanediol'] },
    peg: { names: ['PEG-8 laurate'] },
    triglyceride: { names: ['caprylic/capric triglyceride'] },
  });
  const marked = (list: string) => check(finder, 'a.txt', list).terms.map(({ text }) => text);

  it.each([
    ['in capitals', 'AQUA, GLYCERIN', ['AQUA', 'GLYCERIN']],
    ['with slashes', 'AQUA/WATER / EAU,GLYCERIN', ['AQUA', 'WATER', 'EAU', 'GLYCERIN']],
    ['with notes', 'Glycerin*, Squalane**, *Aqua†', ['Glycerin', 'Squalane', 'Aqua']],
    ['with a full stop', 'Aqua. Squalane. GLYCERIN.', ['Aqua', 'Squalane', 'GLYCERIN']],
    ['with shares', 'Glycerin (5%), Squalane 2%, 3% aqua', ['Glycerin', 'Squalane', 'aqua']],
    ['on lines', 'Aqua\nGlycerin\r\nsqualane', ['Aqua', 'Glycerin', 'squalane']],
    ['with bullets', 'Aqua•Glycerin · Squalane | aqua', ['Aqua', 'Glycerin', 'Squalane', 'aqua']],
    ['in quotes', '[\'aqua\', "glycerin"]', ['aqua', 'glycerin']],
    [
      'with second names',
      'AQUA (WATER), CI 77891 (TITANIUM DIOXIDE)',
      ['AQUA', 'WATER', 'CI 77891', 'TITANIUM DIOXIDE'],
    ],
    ['with colors', '[+/-: CI77891, CI-77891]', ['CI77891', 'CI-77891']],
    [
      'with the plain name inside',
      'SIMMONDSIA CHINENSIS (JOJOBA) SEED OIL*',
      ['SIMMONDSIA CHINENSIS (JOJOBA) SEED OIL'],
    ],
    ['without its spaces', 'Simmondsia Chinensis(Jojoba)Seed Oil', ['Simmondsia Chinensis(Jojoba)Seed Oil']],
    ['with figures', '1, 2-Propanediol, Peg 8 Laurate', ['1, 2-Propanediol', 'Peg 8 Laurate']],
    ['broken by a line', 'Caprylic/\nCapric Triglyceride', ['Caprylic/\nCapric Triglyceride']],
  ])('is marked: %s', (_, list, names) => {
    expect(marked(list)).toEqual(names);
  });
});

/** Texts that are no part of the project: beside its folder, on the machines of those who write it. */
const passages = path.join(projectFolder, '../shared/corpus/dev');
const files = globSync('*.txt', { cwd: passages });

/** What stands between commas, semicolons, bullets and line breaks. */
const ITEM = /[^,;•·|\n]+/g;

/** The names that an item may be written for: itself without notes and shares, without what is in brackets, and the parts around slashes. */
function readingsOf(item: string): string[] {
  const bare = item.replace(/\(?\d+(?:\.\d+)?\s*%\)?|[*†®™"'[\]]/g, ' ').replace(/\.\s*$/, '');
  const readings = [bare, bare.replace(/\([^)]*\)/g, ' '), ...(/\(([^)]*)\)/.exec(bare)?.slice(1) ?? [])];
  return [...readings, ...bare.split('/')].map((reading) => fold(reading.trim().replace(/\s+/g, ' ')).text);
}

/** The items of a text that are names of ingredients, as `names` knows them, and not marked as such. */
function unmarked(
  { text, terms }: Check,
  names: ReadonlyMap<string, string>,
): { known: number; missed: string[] } {
  const known = [...text.matchAll(ITEM)].flatMap(({ 0: item, index }) => {
    const ids = new Set(readingsOf(item).flatMap((reading) => names.get(reading) ?? []));
    return ids.size > 0 ? [{ item, ids, start: index, end: index + item.length }] : [];
  });
  const missed = known.filter(
    ({ ids, start, end }) => !terms.some((mark) => ids.has(mark.id) && mark.start < end && mark.end > start),
  );
  return { known: known.length, missed: missed.map(({ item }) => item.trim()) };
}

describe.skipIf(files.length === 0)('ingredients of real lists (skipped where these are not at hand)', () => {
  test('are marked wherever the glossary has them', () => {
    const { patterns, glossary } = buildGlossary(projectFolder);
    const finder = createFinder(patterns);
    const names = new Map(
      glossary.terms
        .filter(({ card, kind }) => card && (kind === 'ingredient' || kind === 'molecule'))
        .flatMap(({ id, term, aliases, ambiguous, unmarked }) =>
          [term, ...aliases, ...ambiguous]
            .filter((name) => !unmarked.includes(name))
            .flatMap(formsOf)
            .map((form): [string, string] => [form, id]),
        ),
    );
    const read = files
      .map((file) => check(finder, file, readInput(path.join(passages, file))))
      .filter(({ gate }) => gate.open)
      .map((one) => unmarked(one, names));
    expect(read.reduce((sum, { known }) => sum + known, 0)).toBeGreaterThan(300);
    expect(read.flatMap(({ missed }) => missed)).toEqual([]);
  });
});
