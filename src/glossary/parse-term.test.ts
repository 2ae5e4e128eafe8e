import { describe, expect, it } from 'vitest';
import { faultLine } from './faults.ts';
import { KINDS } from './kinds.ts';
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
        unmarked: [],
        notIn: [],
        isA: [],
        related: [],
        found: [],
        cas: [],
        facts: [],
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
      'glossary/terms/elastin.md: card: expected true or false, found "no"',
      'glossary/terms/elastin.md: color: expected no such field, found "color"',
      'glossary/terms/elastin.md: sources: expected at least one, found none',
    ]);
  });

  it.each([
    ['a missing name', { term: undefined }, 'term: expected text, found nothing'],
    ['an empty name', { term: ' ' }, 'term: expected text, found empty text'],
    ['a number for a name', { term: 5 }, 'term: expected text, found 5'],
    ['a list for a name', { term: ['x'] }, 'term: expected text, found a list'],
    ['fields for a name', { term: { en: 'x', fr: 'y' } }, 'term: expected text, found the fields en, fr'],
    ['missing sources', { sources: undefined }, 'sources: expected at least one, found none'],
    ['no sources', { sources: [] }, 'sources: expected at least one, found none'],
    ['text for a list', { aliases: 'x' }, 'aliases: expected a list, found "x"'],
    ['nothing for a list', { aliases: null }, 'aliases: expected a list, found nothing'],
    ['an empty text in a list', { aliases: ['x', ''] }, 'aliases[1]: expected text, found empty text'],
    [
      'an id of another form',
      { related: ['Skin type'] },
      'related[0]: expected an id of lower-case letters, digits and single hyphens, found "Skin type"',
    ],
    ['an unknown field', { colour: 1 }, 'colour: expected no such field, found "colour"'],
  ])('says of %s what was expected and what was found', (_, fields, line) => {
    const given = Object.entries({ ...frontMatter, ...fields }).filter(([, value]) => value !== undefined);
    expect(parse(Object.fromEntries(given)).faults.map(faultLine)).toEqual([
      `glossary/terms/elastin.md: ${line}`,
    ]);
  });

  it.each([
    ['is missing', {}, 'nothing'],
    ['is empty', { kind: null }, 'nothing'],
    ['is unknown', { kind: 'Protien' }, '"Protien"'],
  ])('names the choices where the kind %s', (_, kind, found) => {
    const { faults } = parse({ term: 'Elastin', sources: ['a-2020'], ...kind });
    const choices = Object.keys(KINDS).map((one) => JSON.stringify(one));
    expect(faults).toMatchObject([{ field: 'kind', expected: `(${choices.join(' | ')})`, found }]);
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

  it.each([
    [null, 'nothing'],
    ['text', '"text"'],
  ])('refuses front matter that is %j', (matter, found) => {
    expect(parse(matter).faults).toMatchObject([{ field: '', expected: 'fields with values', found }]);
  });

  const fact = { relation: 'treats', object: 'acne', strength: 'moderate', source: 'a-2020' };

  it('takes a fact as supported where nothing else is said', () => {
    expect(parse({ ...frontMatter, facts: [fact] }).term?.facts).toEqual([{ ...fact, verdict: 'supported' }]);
  });

  it.each([
    [
      'an unknown relation',
      { relation: 'cures' },
      /^facts\[0\]\.relation: expected \(.*"treats".*\), found "cures"$/,
    ],
    [
      'an unknown strength',
      { strength: 'good' },
      /^facts\[0\]\.strength: expected \("settled" .*\), found "good"$/,
    ],
    ['a missing source', { source: undefined }, /^facts\[0\]\.source: expected text, found nothing$/],
    ['nothing said', { object: undefined }, /^facts\[0\]: expected an object or a quantity, found/],
    [
      'another unit',
      { quantity: '5 cats' },
      /^facts\[0\]\.quantity: expected a quantity such as .*, found "5 cats"$/,
    ],
  ])('names %s of a fact', (_, fields, line) => {
    const given = Object.entries({ ...fact, ...fields }).filter(([, value]) => value !== undefined);
    const { faults } = parse({ ...frontMatter, facts: [Object.fromEntries(given)] });
    expect(faults.map((fault) => faultLine(fault).replace('glossary/terms/elastin.md: ', ''))).toEqual([
      expect.stringMatching(line),
    ]);
  });

  it.each([
    ['56-81-5', []],
    [
      '56-81-6',
      [
        'glossary/terms/elastin.md: cas[0]: expected a CAS number such as 56-81-5, its check digit included, found "56-81-6"',
      ],
    ],
    [
      'glycerin',
      [
        'glossary/terms/elastin.md: cas[0]: expected a CAS number such as 56-81-5, its check digit included, found "glycerin"',
      ],
    ],
  ])('checks the CAS number %s', (cas, lines) => {
    expect(parse({ ...frontMatter, cas: [cas] }).faults.map(faultLine)).toEqual(lines);
  });

  it('asks no source and no sentence of a concept without a card', () => {
    expect(parse({ term: 'Women', kind: 'people', card: false }, '').faults).toEqual([]);
  });
});
