import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../tools/project-tool.ts';

let folder = '';
const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);

const tool = path.join(projectFolder, 'tools/dermalens.ts');

function run(args: string[], input = '') {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    input,
    env,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean), errors: stderr.split('\n').filter(Boolean) };
}

interface Line {
  file: string;
  text: string;
  gate: { open: boolean; why: string };
  terms: { id: string; text: string; start: number; end: number }[];
  claims: unknown[];
}
const json = (line: string | undefined) => JSON.parse(line ?? '') as Line;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dermalens-'));
  write('a.txt', '\ufeffRetinol 💧 and\r\nniacinamide.\n\nHyaluronic\nacid\n\nhyaluronic\n\nacid');
  write(
    'page.html',
    '<p>A &amp; B&eacute;&#128167; <b>hyal</b>uronic\n<i>acid</i></p><p hidden>collagen</p><code>collagen</code>',
  );
  write('note.md', '# Hyaluronic\nacid\n\n- collagen\n- `retinol`\n\n```\nretinol\n```\n');
  write('latin.txt', Uint8Array.from([0x63, 0xe9, 0x64]));
  mkdirSync(path.join(folder, 'sub'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dermalens check', () => {
  it('lists each finding with its place in the file', () => {
    expect(run(['check', 'a.txt', 'page.html', 'note.md'])).toEqual({
      status: 0,
      errors: [],
      lines: [
        'a.txt:1:2 Retinol → Retinol',
        'a.txt:2:1 niacinamide → Niacinamide',
        'a.txt:4:1 Hyaluronic acid → Hyaluronic acid',
        'page.html:1:34 hyaluronic acid → Hyaluronic acid',
        'note.md:4:3 collagen → Collagen',
      ],
    });
  });

  it('gives one JSON object a file, with offsets in UTF-16 code units', () => {
    const { status, lines } = run(['check', '--json', 'a.txt', 'page.html']);
    expect(status).toBe(0);
    expect(lines).toHaveLength(2);
    const text = json(lines[0]);
    expect(text.file).toBe('a.txt');
    expect(text.text).toBe('\ufeffRetinol 💧 and\r\nniacinamide.\n\nHyaluronic\nacid\n\nhyaluronic\n\nacid');
    expect(text.gate.open).toBe(true);
    expect(text.claims).toEqual([]);
    expect(text.terms.map(({ id }) => id)).toEqual(['retinol', 'niacinamide', 'hyaluronic-acid']);
    for (const { text: words, start, end } of [...text.terms, ...json(lines[1]).terms])
      expect(words.length).toBe(end - start);
    for (const line of lines.map(json)) {
      for (const { text: words, start, end } of line.terms) expect(line.text.slice(start, end)).toBe(words);
    }
  });

  it('reads standard input, as a page when it is one', () => {
    expect(run(['check', '-'], 'retinol').lines).toEqual(['-:1:1 retinol → Retinol']);
    expect(run(['check', '-'], '<!doctype html><p>x<p>retinol').lines).toEqual(['-:1:23 retinol → Retinol']);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [tool, 'check', path.join(folder, 'a.txt')]);
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(errors).toBe('');
  });

  it('names each file it can’t read, checks the others, and ends with 2', () => {
    const { status, lines, errors } = run(['check', 'none.txt', 'sub', 'latin.txt', 'page.html']);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(errors).toEqual([
      'none.txt: there is no such file',
      'sub: this is a directory, expected a file',
      'latin.txt: expected UTF-8 text, found bytes that are none',
    ]);
  });

  it.each([[[]], [['check']], [['chek', 'a.txt']], [['check', 'a.txt', '--jsn']]])(
    'refuses %j with the usage',
    (args) => {
      const { status, lines, errors } = run(args);
      expect({ status, lines }).toEqual({ status: 2, lines: [] });
      expect(errors.join('\n')).toMatch(/Usage: npm run -s dermalens -- check/);
    },
  );
});
