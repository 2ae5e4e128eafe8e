import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { formatTerm } from './format-term.ts';

const file = (frontMatter: string, body = 'A lead.\n') => `---\n${frontMatter}\n---\n\n${body}`;

describe('formatTerm', () => {
  it('puts the fields in the order of the schema, and those it does not know last', () => {
    expect(formatTerm(file('odd: 1\nsources: [a]\nkind: cell\nterm: X'))).toBe(
      file('term: X\nkind: cell\nsources: [ a ]\nodd: 1'),
    );
  });

  it('writes each fact on a line, its fields in order', () => {
    const facts = `facts:
  - strength: limited
    relation: treats
    source: a-2020
    object: acne
  - { source: b, quantity: "10-20 %", strength: strong, verdict: mixed, relation: lasts }`;
    expect(formatTerm(file(facts))).toBe(
      file(`facts:
  - { relation: treats, object: acne, strength: limited, source: a-2020 }
  - { relation: lasts, quantity: "10-20 %", verdict: mixed, strength: strong, source: b }`),
    );
  });

  it('keeps comments where they belong', () => {
    const source = file(`# of the file
kind: cell # of the kind
# before the name
term: X
facts:
  # before the fact
  - { strength: strong, relation: treats, object: acne, source: a } # of the fact`);
    const form = formatTerm(source);
    expect(form).toContain('kind: cell # of the kind\n');
    expect(form).toContain('# before the name\nterm: X\n');
    expect(form).toMatch(/# before the fact\n.*relation: treats.* # of the fact\n/);
    for (const comment of source.match(/#.*/g) ?? []) expect(form).toContain(comment);
  });

  it.each([
    ['quotes', 'term: "yes"\naliases:\n  - \'a: b\'\n  - "# c"\n  - "68-26-8"'],
    ['long lines', `term: ${'very '.repeat(60)}long`],
    ['text over several lines', 'term: >\n  a\n  b\naliases:\n  - |\n    c\n    d'],
    ['other scripts', 'term: α-arbutin ®'],
  ])('changes no value: %s', (_, yaml) => {
    const [, formatted = ''] = formatTerm(file(`kind: cell\n${yaml}`)).split('---\n');
    expect(parse(formatted)).toEqual(parse(`kind: cell\n${yaml}`));
    expect(formatted.split('\n').every((line) => !/\s$/.test(line))).toBe(true);
  });

  it('takes away white space that means nothing', () => {
    expect(formatTerm('---\r\nterm: X\r\n---\r\nA lead. \r\n\r\n\r\nMore.\t\nAnd more.\n\n')).toBe(
      file('term: X', 'A lead.\n\nMore.\nAnd more.\n'),
    );
  });

  it('changes nothing the second time', () => {
    const once = formatTerm('---\ncard: false\nterm: X # y\nfacts: []\n---\n');
    expect(formatTerm(once)).toBe(once);
    expect(once).toBe('---\nterm: X # y\nfacts: []\ncard: false\n---\n');
  });

  it.each(['no front matter', '---\nterm: [\n---\n', '---\n- a list\n---\nText'])(
    'leaves %j alone',
    (source) => {
      expect(formatTerm(source)).toBe(source);
    },
  );
});
