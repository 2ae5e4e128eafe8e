import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/text/find.ts';
import { check } from '../../tools/check.ts';
import { buildGlossary } from '../../tools/glossary-plugin.ts';
import { projectFolder } from '../../tools/project-tool.ts';

/** Real pages, saved by others; they lie beside the project where there are any. */
const folder = path.join(projectFolder, '../shared/pages');
const reason = existsSync(folder) ? '' : ' (skipped: the saved pages are not here)';

/** So many marked terms a page are let pass on pages that are not about skin: a plain term may stand anywhere. */
const MOST_TERMS_A_PAGE = 0.25;
/** Reading 83 saved pages takes a DOM library some time, ms. */
const PATIENCE = 300_000;

const finder = createFinder(buildGlossary(projectFolder).patterns);

/** The distinct terms that are marked in each file of a folder, as `file: words`. */
function markedIn(name: string): { files: number; marked: string[] } {
  const files = readdirSync(path.join(folder, name)).filter((file) => /\.(?:html|txt)$/.test(file));
  const marked = files.flatMap((file) => {
    // Some saved pages are not UTF-8; a browser reads them all the same.
    const content = readFileSync(path.join(folder, name, file), 'utf8');
    const { terms } = check(finder, file, content);
    return [...new Map(terms.map((term) => [term.id, `${file}: ${term.text}`])).values()];
  });
  return { files: files.length, marked };
}

describe.skipIf(reason !== '')(`real pages${reason}`, () => {
  it.each(['unrelated', 'unrelated-text'])(
    'that are not about skin stay almost unmarked: %s',
    (name) => {
      const { files, marked } = markedIn(name);
      expect(files).toBeGreaterThan(0);
      expect(marked.length / files, marked.join('\n')).toBeLessThanOrEqual(MOST_TERMS_A_PAGE);
    },
    PATIENCE,
  );

  it('about skin are marked where they must be, and not where they must not', () => {
    const { terms: expected } = JSON.parse(readFileSync(path.join(folder, 'seed-microneedling.expected.json'), 'utf8')) as {
      terms: { must: string[]; mustNot: string[] };
    };
    const { text, terms } = check(finder, 'seed.html', readFileSync(path.join(folder, 'seed-microneedling.html'), 'utf8'));
    const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ');
    const marked = terms.map((term) => plain(term.text));
    const isMarked = (words: string) => marked.some((mark) => plain(words).includes(mark) || mark.includes(plain(words)));
    expect(plain(text)).toContain('hyaluronic acid');
    expect(expected.must.filter((words) => !isMarked(words))).toEqual([]);
    expect(expected.mustNot.filter(isMarked)).toEqual([]);
  });
});
