import { describe, expect, it } from 'vitest';
import { spansBetween, stretchesOfPage, stretchesOfText } from './stretches.ts';

const texts = ({ stretches }: { stretches: { text: string }[] }) => stretches.map(({ text }) => text);

describe('spansBetween', () => {
  it('gives what cuts leave, however they overlap and in whatever order they come', () => {
    const cuts = [
      { start: 6, end: 8 },
      { start: 2, end: 5 },
      { start: 3, end: 4 },
    ];
    expect(spansBetween(10, cuts)).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 6 },
      { start: 8, end: 10 },
    ]);
  });

  it('gives no empty spans', () => {
    expect(
      spansBetween(4, [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ]),
    ).toEqual([]);
  });
});

describe('a plain text', () => {
  it('is cut at blank lines, and stays as it is', () => {
    const content = 'one\ntwo\r\n \r\n\tthree\n\n\nfour';
    const cut = stretchesOfText(content);
    expect(texts(cut)).toEqual(['one\ntwo\r', 'three', 'four']);
    expect(cut.text).toBe(content);
    for (const { start, text } of cut.stretches) expect(content.startsWith(text, start)).toBe(true);
  });
});

describe('a page', () => {
  const html =
    '<!doctype html>\r\n<title>No</title><p>caf&eacute;\r\n<b>one</b> two</b> three</p>' +
    '<p hidden>No</p><p>six<span hidden>No</span></p><p style="display: none">No</p><code>No</code><table><tr><td>four<td>five</table>';
  const page = stretchesOfPage(html);

  it('is what a reader sees, a stretch a line', () => {
    expect(texts(page)).toEqual(['café\none two three', 'six', 'four', 'five']);
    expect(page.text).toBe('café\none two three\nsix\nfour\nfive\n');
    for (const { start, text } of page.stretches) expect(page.text.startsWith(text, start)).toBe(true);
  });

  it.each(['one', 'two', 'three', 'four', 'five', 'six'])('knows where in the file it has "%s"', (word) => {
    expect(page.inFile(page.text.indexOf(word))).toBe(html.indexOf(word));
  });
});
