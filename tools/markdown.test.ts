import { describe, expect, it } from 'vitest';
import { finderOf } from '../tests/support/finder.ts';
import { readAll } from '../src/text/read-all.ts';
import { stretchesOfMarkdown } from './markdown.ts';

const finder = finderOf({
  retinol: { names: ['retinol'] },
  elastin: { names: ['elastin'] },
  keratin: { names: ['keratin'] },
  'hyaluronic-acid': { names: ['hyaluronic acid'], abbreviations: ['HA'] },
  'lactic-acid': { names: ['lactic acid'] },
  microneedling: { names: ['collagen induction therapy'], abbreviations: ['CIT'] },
});

/** The words found, as the text itself has them. */
function foundIn(content: string): string[] {
  const { text, stretches } = stretchesOfMarkdown(content);
  const { matches } = readAll(
    finder,
    stretches.map((stretch) => stretch.text),
  );
  expect(text).toBe(content);
  return stretches.flatMap(({ start }, index) =>
    (matches[index] ?? []).map((match) => text.slice(start + match.start, start + match.end)),
  );
}

describe('inline markup', () => {
  it.each([
    ['**hyaluronic** acid', ['hyaluronic** acid']],
    ['*hyaluronic acid*, _elastin_ and __keratin__', ['hyaluronic acid', 'elastin', 'keratin']],
    ['***hyaluronic** acid*', ['hyaluronic** acid']],
    ['**a _hyaluronic_ acid**', ['hyaluronic_ acid']],
    ['~~retinol~~', ['retinol']],
    ['re**tin**ol', ['re**tin**ol']],
    ['_hyaluronic\nacid_', ['hyaluronic\nacid']],
    [String.raw`hyaluronic\-acid`, [String.raw`hyaluronic\-acid`]],
    ['<b>hyaluronic</b> <span class="retinol">acid</span>', ['hyaluronic</b> <span class="retinol">acid']],
    ['**Glycolic** and **lactic acid**', ['lactic acid']],
    ['hyaluronic **acid', []],
    ['snake_retinol_case', []],
    [String.raw`\_elastin\_`, []],
    ['hyaluronic<br>acid', []],
    ['<img alt="retinol">', []],
    ['`retinol` and ``a ` retinol``', []],
    ['hyaluronic `x` acid', []],
    ['a <!-- retinol --> b `<!--` elastin', ['elastin']],
  ])('%j', (content, found) => {
    expect(foundIn(content)).toEqual(found);
  });

  it.each(['**collagen induction therapy** (CIT)', 'collagen induction therapy (**CIT**)'])(
    'does not hide what an abbreviation stands for: %s',
    (content) => {
      expect(foundIn(`${content}\n\nThen CIT.`)).toEqual(['collagen induction therapy', 'CIT', 'CIT']);
    },
  );
});

describe('links', () => {
  it.each([
    ['[retinol](https://a.org)', ['retinol']],
    ['[hyaluronic](https://a.org/x_(y) "elastin") acid', ['hyaluronic](https://a.org/x_(y) "elastin") acid']],
    ['![alt retinol](x.png)', ['retinol']],
    ['[![hyaluronic](elastin.png) acid](</a keratin>)', ['hyaluronic](elastin.png) acid']],
    ['[**hyaluronic** acid](x)', ['hyaluronic** acid']],
    ['[hyaluronic][1] acid\n\n[1]: https://a.org/ "elastin"', ['hyaluronic][1] acid']],
    ['[hyaluronic][] acid', ['hyaluronic][] acid']],
    ['[Hyaluronic] acid\n\n[hyaluronic]: <https://a.org/>', ['Hyaluronic] acid']],
    ['see[^1]\n\n[^1]: Retinol is old.', ['Retinol']],
    ['collagen induction therapy [CIT]', ['collagen induction therapy', 'CIT']],
    ['<https://a.org/retinol> <retinol@a.org>', []],
    ['https://a.org/_retinol_ www.a.org/retinol', []],
    ['**retinol.com**, [retinol.com](https://a.org)', []],
    ['[x](retinol)', []],
  ])('%j', (content, found) => {
    expect(foundIn(content)).toEqual(found);
  });
});

describe('blocks', () => {
  it.each([
    ['| retinol | hyaluronic |\n|---|---|\n| acid | **elastin** |', ['retinol', 'elastin']],
    ['retinol | hyaluronic\n--- | ---\nacid | elastin', ['retinol', 'elastin']],
    ['# Hyaluronic\nacid', []],
    ['Hyaluronic\n---\nacid', []],
    ['- hyaluronic\n- acid\n1. elastin', ['elastin']],
    ['* retinol\n* hyaluronic\n  acid', ['retinol', 'hyaluronic\n  acid']],
    ['> hyaluronic\n> acid\n>\n> # elastin\n> keratin', ['hyaluronic\n> acid', 'elastin', 'keratin']],
    ['hyaluronic\n\nacid', []],
    ['```html\n<!-- retinol\n\nretinol\n```\nelastin', ['elastin']],
    ['~~~\nretinol\n```\nretinol', []],
    ['<!--\nretinol\n\n-->\nelastin', ['elastin']],
  ])('%j', (content, found) => {
    expect(foundIn(content)).toEqual(found);
  });

  it('are read unit for unit, so that offsets hold', () => {
    const content = '# **A** [b](c)\r\n\r\n> d `e` _f_ | g\n';
    for (const { start, text } of stretchesOfMarkdown(content).stretches) {
      for (const [index, unit] of [...text].entries())
        expect([content[start + index], ' ', '\u200b']).toContain(unit);
    }
  });
});
