import { describe, expect, test } from 'vitest';
import { countTexts, firstInView, type Mark } from './marked.ts';

function markOf(text: string, x = 0, y = 0): Mark {
  return { text, where: text, box: { x, y, width: 40, height: 20 } };
}

describe('countTexts', () => {
  test('counts whatever the case and white space, the most frequent first', () => {
    const marks = ['Retinol', 'collagen', 'Hyaluronic\n acid', 'Collagen', 'hyaluronic acid', 'collagen'];
    expect(countTexts(marks.map((text) => markOf(text)))).toEqual([
      { text: 'collagen', count: 3 },
      { text: 'Hyaluronic acid', count: 2 },
      { text: 'Retinol', count: 1 },
    ]);
  });

  test('gives nothing for no marks', () => {
    expect(countTexts([])).toEqual([]);
  });
});

describe('firstInView', () => {
  test('goes by lines, then from left to right', () => {
    const marks = [markOf('c', 10, 60), markOf('b', 90, 30), markOf('a', 20, 30)];
    expect(firstInView(marks, 600)?.text).toBe('a');
  });

  const withoutBox: Mark = { text: 'not drawn', where: '', box: { x: 0, y: 0, width: 0, height: 0 } };

  test('passes over what is cut off, below, or has no box', () => {
    const marks = [markOf('above', 0, -5), withoutBox, markOf('below', 0, 590), markOf('seen', 0, 580)];
    expect(firstInView(marks, 600)?.text).toBe('seen');
    expect(firstInView(marks.slice(0, 3), 600)).toBeUndefined();
  });
});
