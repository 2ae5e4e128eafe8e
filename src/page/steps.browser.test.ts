import { beforeEach, describe, expect, test } from 'vitest';
import { page as view } from 'vitest/browser';
import { get, readPage, show, textOf } from '../../tests/support/page.ts';
import { rangeOf, type Mark } from './mark.ts';
import { markToOpen, neighbor, reveal } from './steps.ts';

beforeEach(async () => {
  await view.viewport(600, 400);
  getSelection()?.removeAllRanges();
});

const FAR = '<div style="height: 3000px"></div>';
const marksOf = (html: string): Mark[] => {
  show(html);
  return readPage().page.marks();
};
const named = (mark: Mark | undefined) => mark && textOf(mark);
const top = (mark: Mark | undefined) => (mark && rangeOf(mark)?.getBoundingClientRect().top) ?? Number.NaN;

describe('the mark to open', () => {
  test.each([
    ['in the mark', 3, 'retinol'],
    ['before the mark', 0, 'retinol'],
    ['after it and before the next', 10, 'sebum'],
    ['at the end of a mark', 20, 'sebum'],
    ['after the last', 24, 'sebum'],
  ])('is the one at the caret or next to it: %s', (_, caret, expected) => {
    const marks = marksOf('<p>collagen</p><p id="it">a retinol, not sebum, no.</p><p>collagen</p>');
    getSelection()?.collapse(get('#it').firstChild, caret);
    expect(named(markToOpen(marks, document))).toBe(expected);
  });

  test('is the first in view when the caret stands in a text without any', () => {
    const marks = marksOf(`<p>retinol</p>${FAR}<p>sebum</p><p>collagen</p><p id="it">no name</p>${FAR}`);
    getSelection()?.collapse(get('#it').firstChild, 2);
    scrollTo(0, 2900);
    expect(named(markToOpen(marks, document))).toBe('sebum');
  });

  test('is the first of all when none is in view, and none when there is none', () => {
    const marks = marksOf(`${FAR}<p>retinol</p><p>sebum</p>`);
    expect(named(markToOpen(marks, document))).toBe('retinol');
    expect(markToOpen([], document)).toBeUndefined();
  });
});

describe('the neighbor of a mark', () => {
  test('is the next or the one before, round at the ends', () => {
    const marks = marksOf('<p>retinol, sebum</p><p>collagen</p>');
    const [first, second, third] = marks;
    expect(neighbor(marks, first, 1)).toBe(second);
    expect(neighbor(marks, third, 1)).toBe(first);
    expect(neighbor(marks, first, -1)).toBe(third);
    expect(neighbor(marks, third, -1)).toBe(second);
  });

  test('is found for a mark that was read anew', () => {
    const marks = marksOf('<p>retinol, sebum</p>');
    const [again] = readPage().page.marks();
    expect(neighbor(marks, again, 1)).toBe(marks[1]);
  });

  test('of a mark that is gone, or of none, is the first or the last', () => {
    const marks = marksOf('<p>retinol, sebum</p>');
    expect(neighbor(marks, undefined, 1)).toBe(marks[0]);
    expect(neighbor(marks, undefined, -1)).toBe(marks[1]);
    expect(neighbor([], undefined, 1)).toBeUndefined();
  });
});

describe('reveal', () => {
  const isInView = (mark: Mark | undefined) => top(mark) >= 0 && top(mark) < 400;

  test('leaves the page where it is when the mark is in view', () => {
    const [mark] = marksOf(`<p style="margin-top: 200px">retinol</p>${FAR}`);
    scrollTo(0, 150);
    if (mark) reveal(mark, document);
    expect(scrollY).toBe(150);
  });

  test('brings it into view, at once, in whatever scrolls', () => {
    const [mark] = marksOf(
      `${FAR}<div style="height: 300px; overflow: auto">${FAR}<p>retinol</p></div>${FAR}`,
    );
    document.documentElement.style.scrollBehavior = 'smooth';
    if (mark) reveal(mark, document);
    document.documentElement.removeAttribute('style');
    expect(isInView(mark)).toBe(true);
  });

  test('brings it into view in a text that is longer than the screen', () => {
    const [mark] = marksOf(`<div>retinol ${'and other words '.repeat(3000)}</div>`);
    scrollTo(0, 5000);
    if (mark) reveal(mark, document);
    expect(isInView(mark)).toBe(true);
  });

  test('brings a mark in a shadow tree into view', () => {
    const [mark] = marksOf(`${FAR}<div><template shadowrootmode="open">retinol</template></div>${FAR}`);
    if (mark) reveal(mark, document);
    expect(isInView(mark)).toBe(true);
  });
});
