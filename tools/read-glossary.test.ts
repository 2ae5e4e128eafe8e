import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultLine } from '../src/glossary/faults.ts';
import { buildGlossary } from './glossary-plugin.ts';
import { readGlossary } from './read-glossary.ts';

let root = '';

const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(path.join(root, 'glossary', name), content);
const writeTerm = (id: string, more = '') =>
  write(`terms/${id}.md`, `---\nterm: ${id}\nkind: molecule\nsources: [a-2020]\n${more}---\n\nA thing.\n`);
const lines = () => readGlossary(root).faults.map(faultLine);
const strangerLine = (name: string, found: string) =>
  `glossary/terms/${name}: expected nothing but files named <id>.md, the id of lower-case letters, digits and single hyphens, found ${found}`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dermalens-'));
  mkdirSync(path.join(root, 'glossary/terms'), { recursive: true });
  write('references.json', '[{ "id": "a-2020", "type": "book", "title": "A", "PMID": "1" }]');
  writeTerm('keratin', 'related: [elastin]\n');
  writeTerm('elastin');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('readGlossary', () => {
  it('gives the terms, sorted by id, and the references', () => {
    const { glossary, faults } = readGlossary(root);
    expect(faults).toEqual([]);
    expect(glossary.terms.map(({ id }) => id)).toEqual(['elastin', 'keratin']);
    expect(glossary.references.map(({ id }) => id)).toEqual(['a-2020']);
  });

  it.each([
    [
      'is no UTF-8',
      Uint8Array.from([0x63, 0xe9, 0x64]),
      /: expected a file of UTF-8 text, found The encoded/,
    ],
    ['has no front matter', 'A thing.', /: expected front matter between two lines of ---, found none$/],
    ['has no YAML', '---\nterm: [x\n---\nA thing.\n', /: front matter: expected YAML, found /],
    [
      'lacks a field',
      '---\nterm: x\nkind: cell\n---\nA thing.\n',
      /: sources: expected at least one, found none$/,
    ],
  ])('lists the faults of other files too when one %s', (_, content, fault) => {
    write('terms/elastin.md', content);
    writeTerm('actin', 'isA: [protein]\nrelated: [elastin]\n');
    write('terms/myosin.md', '---\nterm: Myosin\nkind: cell\nsources: [b]\n---\nA thing.\n');
    expect(lines()).toEqual([
      expect.stringMatching(fault),
      'glossary/terms/actin.md: isA[0]: expected the id of a term, found "protein"',
      'glossary/terms/myosin.md: sources[0]: expected an id of glossary/references.json, found "b"',
    ]);
    expect(lines()[0]).toMatch(/^glossary\/terms\/elastin\.md: /);
  });

  it('leaves out only what is to be said about sources when the references can’t be read', () => {
    write('references.json', '[');
    writeTerm('elastin', 'related: [actin]\n');
    expect(lines()).toEqual([
      expect.stringMatching(/^glossary\/references\.json: expected JSON, found /),
      'glossary/terms/elastin.md: related[0]: expected the id of a term, found "actin"',
    ]);
  });

  it('names what is no file of a term', () => {
    for (const name of ['Skin Type.md', 'notes.txt', '.md']) write(`terms/${name}`, '');
    mkdirSync(path.join(root, 'glossary/terms/actin.md'));
    expect(lines()).toEqual([
      strangerLine('.md', '".md"'),
      strangerLine('Skin Type.md', '"Skin Type.md"'),
      strangerLine('actin.md', 'a folder'),
      strangerLine('notes.txt', '"notes.txt"'),
    ]);
  });
});

describe('buildGlossary', () => {
  it('throws with all faults, and counts them', () => {
    writeTerm('elastin', 'color: red\n');
    const first = 'glossary/terms/elastin.md: color: expected no such field, found "color"';
    expect(() => buildGlossary(root)).toThrow(new Error(`The glossary has 1 fault:\n${first}`));
    writeTerm('keratin', 'related: [actin]\n');
    expect(() => buildGlossary(root)).toThrow(/^The glossary has 2 faults:\n.*\n.*"actin"$/);
  });
});
