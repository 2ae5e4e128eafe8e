import { describe, expect, it } from 'vitest';
import { finderOf } from '../tests/support/finder.ts';
import { check } from './check.ts';

const finder = finderOf({
  retinol: { names: ['retinol'] },
  collagen: { names: ['collagen'] },
  toner: { ambiguous: ['toner'] },
});

/** The findings as `line:column words`. */
function placesIn(file: string, content: string): string[] {
  const { terms, where } = check(finder, file, content);
  return terms.map((finding) => {
    const { line, column } = where(finding);
    return `${line}:${column} ${finding.text}`;
  });
}

describe('check', () => {
  it.each([
    ['a.txt', 'x\n<b>\r\n  Retinol\n\ncollagen, retinol', ['3:3 Retinol', '5:1 collagen', '5:11 retinol']],
    ['a.html', '<p>x\r\n<p>&eacute; Retinol\n<p>collagen', ['2:13 Retinol', '3:4 collagen']],
    ['a.XHTML', '<p>Retinol', ['1:4 Retinol']],
    ['a.md', '# Retinol\n\n**coll**agen', ['1:3 Retinol', '3:3 coll**agen']],
    ['-', '<!DOCTYPE html><p>Retinol', ['1:19 Retinol']],
    ['-', 'Retinol', ['1:1 Retinol']],
    ['a.txt', '', []],
  ])('of %s %j tells where each finding is', (file, content, places) => {
    expect(placesIn(file, content)).toEqual(places);
  });

  it('gives offsets in the text it gives, and judges stretches together', () => {
    const { text, terms, gate } = check(finder, 'a.html', '<p>A toner.</p><p>Retinol &amp; collagen</p>');
    expect(gate.open).toBe(true);
    expect(terms.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['toner', 'toner'],
      ['retinol', 'Retinol'],
      ['collagen', 'collagen'],
    ]);
  });

  it('tells the places of thousands of findings in one long line', () => {
    const part = 'retinol &amp; caf&eacute; ';
    const places = placesIn('a.html', `<p>${part.repeat(6000)}`);
    expect(places).toHaveLength(6000);
    expect(places.at(-1)).toBe(`1:${4 + 5999 * part.length} retinol`);
  });
});
