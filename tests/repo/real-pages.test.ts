import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/text/find.ts';
import { check } from '../../tools/check.ts';
import { buildGlossary } from '../../tools/glossary-plugin.ts';
import { InputError, readInput } from '../../tools/input.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { worldPages } from '../support/seed-page.ts';

/** The most marks that what is not about skin may have on average: web pages, and together with texts, some of which speak of the body. */
const KINDS = [
  { what: 'pages', most: 0.1, is: (file: string) => file.endsWith('.html') },
  { what: 'pages and texts', most: 0.25, is: () => true },
];

/** For about 200 pages, some of them of several megabytes, in ms: a slow machine needs half of that. */
const limit = 180_000;

const files = globSync('{unrelated/*.html,unrelated-text/*.txt}', { cwd: worldPages });

describe.skipIf(files.length === 0)('what is not about skin (skipped where it is not at hand)', () => {
  test.each(KINDS)('$what have at most $most marks on average', { timeout: limit }, ({ most, is }) => {
    const finder = createFinder(buildGlossary(projectFolder).patterns);
    const contents = files.filter(is).flatMap((file) => contentOf(file) ?? []);
    const marked = contents.map(([file, content]) =>
      check(finder, file, content).terms.map(({ text }) => `${file}: ${text}`),
    );
    expect(marked.length).toBeGreaterThan(files.filter(is).length / 2);
    expect(marked.flat().length / marked.length, marked.flat().join('\n')).toBeLessThanOrEqual(most);
  });
});

/** A file's name and content; nothing for one that is not UTF-8, which the command line refuses as well. */
function contentOf(file: string): [string, string][] | undefined {
  try {
    return [[file, readInput(path.join(worldPages, file))]];
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
