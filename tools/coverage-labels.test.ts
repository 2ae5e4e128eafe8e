import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPassages } from './coverage-labels.ts';

let folder = '';
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dermalens-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What was read, by the names of the files, and the faults without the folder's name. */
function read() {
  const { passages, faults } = readPassages(folder);
  return {
    passages: passages.map(({ file, content, labels }) => [path.basename(file), content, labels]),
    faults: faults.map((fault) => fault.replaceAll(folder + path.sep, '')),
  };
}

describe('readPassages', () => {
  it('gives each text of a folder with the labels beside it', () => {
    write('b.md', '# b');
    write('a.txt', 'a');
    write('a.json', '{"file":"a.txt","terms":{"must":["a"],"may":["b"]},"claims":[{"x":1}]}');
    write('c.html', 'c');
    write('c.json', '{"terms":{"must":[]}}');
    write('manifest.json', 'of no text');
    write('picture.png', 'no text');
    mkdirSync(path.join(folder, 'd.txt'));
    expect(read()).toEqual({
      passages: [
        ['a.txt', 'a', { must: ['a'], may: ['b'] }],
        ['b.md', '# b', undefined],
        ['c.html', 'c', { must: [], may: [] }],
      ],
      faults: [],
    });
  });

  it('names all faults at once, with file and field, and gives the others', () => {
    write('a.txt', 'a');
    write('a.json', '{"terms":{"must":["a",7],"mey":[]}}');
    write('b.txt', 'b');
    write('b.json', '{');
    write('c.txt', Uint8Array.from([0xe9]));
    write('d.txt', 'd');
    write('d.json', '{"claims":[]}');
    write('e.txt', 'e');
    const { passages, faults } = read();
    expect(passages).toEqual([['e.txt', 'e', undefined]]);
    expect(faults.join('\n').split('\n')).toEqual([
      'a.json: terms.must[1]: expected text, found 7',
      'a.json: terms.mey: expected no such field, found "mey"',
      expect.stringMatching(/^b\.json: expected JSON, found ./),
      'c.txt: expected UTF-8 text, found bytes that are none',
      'd.json: terms: expected fields with values, found nothing',
    ]);
  });

  it('says what is wrong with a folder', () => {
    const faultsOf = (name: string) => readPassages(path.join(folder, name)).faults;
    write('a.txt', 'a');
    mkdirSync(path.join(folder, 'empty'));
    const at = (name: string) => path.join(folder, name);
    expect(faultsOf('none')).toEqual([`${at('none')}: there is no such folder`]);
    expect(faultsOf('a.txt')).toEqual([`${at('a.txt')}: this is a file, expected a folder`]);
    expect(faultsOf('empty')).toEqual([
      `${at('empty')}: expected files ending in .txt, .md or .html, found none`,
    ]);
  });
});
