import { expect, test } from 'vitest';
import { anchorOf, lineAt, linesOf } from './card-anchor.ts';

/** A term of two lines, its first one of two pieces, as in "hyaluronic <b>acid</b> and others". */
const PIECES = [new DOMRect(200, 100, 50, 20), new DOMRect(250, 98, 40, 24), new DOMRect(10, 130, 60, 20)];
const LINES = [new DOMRect(200, 98, 90, 24), new DOMRect(10, 130, 60, 20)];

test('joins the pieces of a line', () => {
  expect(linesOf(PIECES)).toEqual(LINES);
});

test('leaves out empty pieces', () => {
  expect(linesOf([new DOMRect(200, 70, 0, 20), ...PIECES])).toEqual(LINES);
});

test('finds the line at a point, else the first', () => {
  expect(lineAt(LINES, { x: 20, y: 140 })).toBe(1);
  expect(lineAt(LINES, { x: 210, y: 110 })).toBe(0);
  expect(lineAt(LINES, { x: 500, y: 500 })).toBe(0);
});

test('stands beside one line and clear of all', () => {
  expect(anchorOf(LINES, 0)).toEqual({ rect: new DOMRect(200, 98, 90, 52), isFirstOfMany: true });
  expect(anchorOf(LINES, 1)).toEqual({ rect: new DOMRect(10, 98, 60, 52), isFirstOfMany: false });
});

test('leaves aside a part in another column', () => {
  const top = new DOMRect(400, 20, 60, 20);
  const bottom = new DOMRect(200, 500, 90, 20);
  expect(anchorOf([bottom, top], 0)).toEqual({ rect: bottom, isFirstOfMany: false });
});

test('takes the last line when the text has been laid out anew', () => {
  expect(anchorOf(LINES.slice(0, 1), 1)?.rect).toEqual(LINES[0]);
  expect(anchorOf([], 0)).toBeUndefined();
});
