import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page as view } from 'vitest/browser';
import { element, get, readPage, show, textOf } from '../../tests/support/page.ts';
import { rangeOf, type Mark } from './mark.ts';
import { hasFocus, markFor, reveal, type Wish } from './steps.ts';

beforeEach(async () => {
  await view.viewport(600, 400);
  // A slow Firefox tells it is done before it is.
  await vi.waitUntil(() => innerHeight === 400);
  getSelection()?.removeAllRanges();
});

const FAR = '<div style="height: 3000px"></div>';
const OPEN: Wish = { type: 'command', command: 'open-card' };
const NEXT: Wish = { type: 'command', command: 'next-term' };
const PREVIOUS: Wish = { type: 'command', command: 'previous-term' };

const marksOf = (html: string): Mark[] => {
  show(html);
  return readPage().page.marks();
};
const chosen = (wish: Wish, marks: Mark[], last?: Mark) => {
  const mark = markFor(wish, { document, marks, last });
  return mark && textOf(mark);
};
const boxOf = (mark: Mark | undefined) => (mark && rangeOf(mark)?.getBoundingClientRect()) ?? new DOMRect();
const isOnScreen = (mark: Mark | undefined) => boxOf(mark).top >= 0 && boxOf(mark).bottom <= 400;

describe('the card to open', () => {
  test.each([
    ['in the mark', 3, 'retinol'],
    ['before the mark', 0, 'retinol'],
    ['just after it', 10, 'retinol'],
    ['just before the next', 14, 'sebum'],
    ['at the end of a mark', 20, 'sebum'],
    ['after the last', 24, 'sebum'],
  ])('is the one nearest the caret: %s', (_, caret, expected) => {
    const marks = marksOf('<p>collagen</p><p id="it">a retinol, not sebum, no.</p><p>collagen</p>');
    getSelection()?.collapse(get('#it').firstChild, caret);
    expect(chosen(OPEN, marks)).toBe(expected);
  });

  test('is the one nearest a caret between elements', () => {
    const marks = marksOf('<p>collagen</p><p id="it"><b>a retinol</b><br><b>and sebum</b></p>');
    getSelection()?.collapse(get('#it'), 3);
    expect(chosen(OPEN, marks)).toBe('sebum');
  });

  test('is the first in view when the caret stands in a text without any', () => {
    const marks = marksOf(`<p>retinol</p>${FAR}<p>sebum</p><p>collagen</p><p id="it">no name</p>${FAR}`);
    getSelection()?.collapse(get('#it').firstChild, 2);
    scrollTo(0, 2900);
    expect(chosen(OPEN, marks)).toBe('sebum');
  });

  test('is the first in view when the caret has been scrolled away', () => {
    const marks = marksOf(`<p id="it">retinol</p>${FAR}<p>sebum</p>${FAR}`);
    getSelection()?.collapse(get('#it').firstChild, 2);
    scrollTo(0, 2900);
    expect(chosen(OPEN, marks)).toBe('sebum');
  });

  test.each([
    ['a box that scrolls', '<div style="height: 50px; overflow: auto">', '</div>'],
    ['a box in a box', '<div style="height: 50px; overflow: auto"><div>', '</div></div>'],
    ['a folded box', '<div style="height: 0; overflow: hidden">', '</div>'],
  ])('is none that is cut off by %s', (_, start, end) => {
    const hidden = '<p style="margin: 80px 0">retinol</p>';
    expect(chosen(OPEN, marksOf(`${start}${hidden}${end}<p>sebum</p>`))).toBe('sebum');
  });

  test('may lie outside of the body’s own box, which is not what scrolls', () => {
    const marks = marksOf(`<p>retinol</p>${FAR}<p>sebum</p>${FAR}`);
    document.body.style.cssText = 'height: 400px; min-height: 0; overflow: auto';
    scrollTo(0, 2900);
    expect(document.body.getBoundingClientRect().bottom).toBeLessThan(0);
    expect(chosen(OPEN, marks)).toBe('sebum');
  });

  test('is the first of all when none is in view, and none when there is none', () => {
    expect(chosen(OPEN, marksOf(`${FAR}<p>retinol</p><p>sebum</p>`))).toBe('retinol');
    expect(chosen(OPEN, [])).toBeUndefined();
  });
});

describe('a step', () => {
  test('leads to the next or the one before, round at the ends', () => {
    const marks = marksOf('<p>retinol, sebum</p><p>collagen</p>');
    const [first, , third] = marks;
    expect(chosen(NEXT, marks, first)).toBe('sebum');
    expect(chosen(NEXT, marks, third)).toBe('retinol');
    expect(chosen(PREVIOUS, marks, first)).toBe('collagen');
    expect(chosen(PREVIOUS, marks, third)).toBe('sebum');
  });

  test('knows a mark that was read anew', () => {
    const marks = marksOf('<p>retinol, sebum</p>');
    const [again] = readPage().page.marks();
    expect(chosen(NEXT, marks, again)).toBe('sebum');
  });

  test.each([NEXT, PREVIOUS])('begins with the card that would open anyway: %j', (wish) => {
    const marks = marksOf(`<p>retinol</p>${FAR}<p>sebum</p><p>collagen</p>${FAR}`);
    scrollTo(0, 2900);
    expect(chosen(wish, marks)).toBe('sebum');
    expect(chosen(wish, [])).toBeUndefined();
  });

  test.each([NEXT, PREVIOUS])('begins anew where the last is out of view: %j', (wish) => {
    const marks = marksOf(`<p>retinol</p>${FAR}<p>sebum</p><p>collagen</p>${FAR}`);
    scrollTo(0, 2900);
    expect(chosen(wish, marks, marks[0])).toBe('sebum');
  });

  test('begins anew when the last is marked no longer', () => {
    const [first, ...others] = marksOf('<p>retinol, sebum</p><p>collagen</p>');
    expect(chosen(PREVIOUS, others, first)).toBe('sebum');
  });
});

describe('a jump', () => {
  test('leads to the first of a term, and from one to the next', () => {
    const marks = marksOf(`<p>sebum, retinol</p>${FAR}<p>retinol</p>`);
    const jump = (last?: Mark) => markFor({ type: 'jump', id: 'retinol' }, { document, marks, last });
    expect(jump()).toBe(marks[1]);
    expect(jump(marks[1])).toBe(marks[2]);
    expect(jump(marks[2])).toBe(marks[1]);
    expect(chosen({ type: 'jump', id: 'collagen' }, marks)).toBeUndefined();
  });
});

describe('reveal', () => {
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
    expect(isOnScreen(mark)).toBe(true);
  });

  test('brings it into view in a text that is longer than the screen', () => {
    const [mark] = marksOf(`<div>retinol ${'and other words '.repeat(3000)}</div>`);
    scrollTo(0, 5000);
    if (mark) reveal(mark, document);
    expect(isOnScreen(mark)).toBe(true);
  });

  test.each([
    ['below', 'overflow: auto', ''],
    ['above', 'overflow: auto', 'words '.repeat(3000)],
    ['sideways', 'overflow: auto; white-space: pre', ''],
  ])('brings what an inner box cut off into the middle of that box: %s', (where, style, after) => {
    const before = where === 'above' ? '' : 'other words '.repeat(3000);
    show(`<p>sebum</p><div id="box" style="height: 100px; ${style}"><p>${before}retinol ${after}</p></div>`);
    const mark = readPage()
      .page.marks()
      .find(({ id }) => id === 'retinol');
    const box = get('#box');
    if (where === 'above') box.scrollTop = 1000;
    if (mark) reveal(mark, document);
    const frame = box.getBoundingClientRect();
    const { left, right, top, bottom } = boxOf(mark);
    expect([left >= frame.left, right <= frame.right, top >= frame.top, bottom <= frame.bottom]).toEqual(
      Array(4).fill(true),
    );
    expect(isOnScreen(mark)).toBe(true);
  });

  test('brings a mark in a shadow tree into view', () => {
    const [mark] = marksOf(`${FAR}<div><template shadowrootmode="open">retinol</template></div>${FAR}`);
    if (mark) reveal(mark, document);
    expect(isOnScreen(mark)).toBe(true);
  });
});

describe('the focus', () => {
  test('is the document’s own, unless it is in a frame, also one in a shadow tree', () => {
    show('<button></button><div><template shadowrootmode="open"></template></div>');
    get('button').focus();
    expect(hasFocus(document)).toBe(document.hasFocus());
    const frame = element('iframe');
    get('div').shadowRoot?.append(frame);
    frame.focus();
    expect(hasFocus(document)).toBe(false);
  });
});
