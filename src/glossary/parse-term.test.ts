import { describe, expect, it } from 'vitest';
import { faultLine } from './faults.ts';
import { parseTerm } from './parse-term.ts';

const frontMatter = { term: 'Elastin', kind: 'molecule', sources: ['a-2020'] };
const parse = (matter: unknown, body = 'A fiber.\n\nMore of it.\nAnd more.\n') =>
  parseTerm({ file: 'glossary/terms/elastin.md', id: 'elastin', frontMatter: matter, body });

describe('parseTerm', () => {
  it('fills in what an entry may leave out, and parts the text', () => {
    expect(parse(frontMatter)).toEqual({
      term: {
        ...frontMatter,
        id: 'elastin',
        aliases: [],
        abbreviations: [],
        ambiguous: [],
        notIn: [],
        isA: [],
        related: [],
        found: [],
        card: true,
        lead: 'A fiber.',
        more: ['More of it. And more.'],
      },
      faults: [],
    });
  });

  it('names all faults at once, each with file, field, what was expected and what was found', () => {
    const { faults } = parse({
      term: 'Elastin',
      kind: 'Protien',
      sources: [],
      found: ['dermis', 'liver'],
      color: 'red',
      card: 'no',
    });
    expect(faults.map(faultLine)).toEqual([
      expect.stringMatching(
        /^glossary\/terms\/elastin\.md: kind: expected \("layer" \| .*\), found "Protien"$/,
      ),
      expect.stringMatching(
        /^glossary\/terms\/elastin\.md: found\[1\]: expected \(.*"dermis".*\), found "liver"$/,
      ),
      'glossary/terms/elastin.md: sources: expected at least one, found none',
      'glossary/terms/elastin.md: card: expected boolean, found "no"',
      'glossary/terms/elastin.md: color: expected no such field, found "color"',
    ]);
  });

  it.each([
    ['no text', '', 'no text'],
    ['two sentences', 'One. Two.', '"One. Two."'],
    ['no whole sentence', 'A fiber', '"A fiber"'],
    ['more than 30 words', `${'word '.repeat(31).trim()}.`, '31 words'],
  ])('refuses a first paragraph with %s', (_, body, found) => {
    expect(parse(frontMatter, body).faults).toMatchObject([{ field: 'text', found }]);
  });

  it('wants no text of a concept without a card', () => {
    expect(parse({ ...frontMatter, card: false }, '').faults).toEqual([]);
  });

  it.each([null, 'text'])('refuses front matter that is %j', (matter) => {
    expect(parse(matter).faults).toHaveLength(1);
  });
});
