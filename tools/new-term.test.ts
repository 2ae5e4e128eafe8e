import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseTerm } from '../src/glossary/parse-term.ts';
import { emptyForm, idFor } from './new-term.ts';

describe('idFor', () => {
  it.each([
    ['Elastin', 'elastin'],
    ['Langerhans cell', 'langerhans-cell'],
    ['α-Hydroxy acid (AHA)', 'hydroxy-acid-aha'],
    ['Crème de la mer', 'creme-de-la-mer'],
    ['!', ''],
  ])('%s', (name, id) => {
    expect(idFor(name)).toBe(id);
  });
});

describe('emptyForm', () => {
  const [, frontMatter = '', body = ''] = emptyForm('Elastin: "the" fiber').split(/^---$/m);

  it('is YAML that keeps the name', () => {
    expect(parse(frontMatter)).toMatchObject({ term: 'Elastin: "the" fiber', aliases: [] });
  });

  it('names all that is still missing, and nothing else', () => {
    const { faults } = parseTerm({ file: 'x.md', id: 'elastin', frontMatter: parse(frontMatter), body });
    expect(faults.map(({ field }) => field)).toEqual(['kind', 'sources', 'text']);
  });
});
