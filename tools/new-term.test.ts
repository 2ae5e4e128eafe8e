import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseTerm } from '../src/glossary/parse-term.ts';
import { frontMatterSchema } from '../src/glossary/term.ts';
import { emptyForm, idFor, readCall } from './new-term.ts';

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

  it('has a line with its comment for each field, in the order of the schema', () => {
    const lines = frontMatter.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(Object.keys(frontMatterSchema.entries));
    expect(lines.filter((line) => !line.includes(' # '))).toEqual([lines[0]]);
  });

  it('names all that is still missing, and nothing else', () => {
    const { faults } = parseTerm({ file: 'x.md', id: 'elastin', frontMatter: parse(frontMatter), body });
    expect(faults.map(({ field }) => field)).toEqual(['kind', 'sources', 'text']);
  });
});

describe('the call', () => {
  it('takes one name', () => {
    expect(readCall(['Langerhans cell'])).toBe('Langerhans cell');
  });

  it.each([
    [[], 'found none'],
    [['!'], 'found "!"'],
    [['Langerhans', 'cell'], 'found "Langerhans", "cell"'],
    [['-x'], "Unknown option '-x'"],
    [['Elastin', '--kind=cell'], "Unknown option '--kind'"],
  ])('refuses %j, with the reason and the usage', (args, reason) => {
    expect(() => readCall(args)).toThrow(reason);
    expect(() => readCall(args)).toThrow('Usage: npm run new-term -- "Elastin"');
  });

  it.each([
    ['--help', { status: 0, stdout: /^Usage: .*\n$/, stderr: /^$/ }],
    ['-x', { status: 2, stdout: /^$/, stderr: /^Unknown option '-x'.*\nUsage: .*\n$/ }],
    [
      'Collagen',
      { status: 2, stdout: /^$/, stderr: /^glossary\/terms\/collagen\.md is there already; .*\n$/ },
    ],
  ])('answers %s without a stack trace', (arg, expected) => {
    const tool = path.join(import.meta.dirname, 'new-term.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, arg], { encoding: 'utf8' });
    expect(status).toBe(expected.status);
    expect(stdout).toMatch(expected.stdout);
    expect(stderr).toMatch(expected.stderr);
  });
});
