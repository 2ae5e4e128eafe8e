import { beforeEach, describe, expect, test } from 'vitest';
import { page as view } from 'vitest/browser';
import { get, middleOf, painted, readPage, show, soon, textOf, texts } from '../../tests/support/page.ts';
import { rangeOf } from './mark.ts';
import type { Page } from './page.ts';

beforeEach(() => view.viewport(800, 600));

/** A page in which one name is painted, and where its middle lies. */
async function withOneMark(html: string) {
  show(html);
  const read = readPage();
  await expect.poll(painted, soon).toEqual(texts(read));
  const [mark] = read.page.marks();
  return { page: read.page, mark, at: middleOf(mark) };
}

const hit = (page: Page, { x, y }: { x: number; y: number }) => {
  const mark = page.markAt(x, y);
  return mark && textOf(mark);
};

describe('a name is hit', () => {
  test('in its middle, and not beside, above or below it', async () => {
    const { page, mark, at } = await withOneMark('<p style="line-height: 3">with retinol in it</p>');
    const box = (mark && rangeOf(mark)?.getBoundingClientRect()) ?? new DOMRect();
    expect(page.markAt(at.x, at.y)).toMatchObject({
      id: 'retinol',
      start: { offset: 5 },
      end: { offset: 12 },
    });
    expect(hit(page, { ...at, x: box.left - 3 })).toBeUndefined();
    expect(hit(page, { ...at, x: box.right + 3 })).toBeUndefined();
    expect(hit(page, { ...at, y: box.top - 3 })).toBeUndefined();
    expect(hit(page, { ...at, y: box.bottom + 3 })).toBeUndefined();
  });

  test('on both of its lines, and not between their ends', async () => {
    const { page, mark } = await withOneMark(
      '<p style="width: 130px; font: 20px monospace">Some hyaluronic acid</p>',
    );
    const lines = [...((mark && rangeOf(mark)?.getClientRects()) ?? [])];
    expect(lines).toHaveLength(2);
    const [first = new DOMRect(), second = new DOMRect()] = lines;
    expect(hit(page, { x: first.left + 20, y: first.top + 5 })).toBe('hyaluronic acid');
    expect(hit(page, { x: second.left + 5, y: second.top + 5 })).toBe('hyaluronic acid');
    expect(hit(page, { x: second.right + 20, y: second.top + 5 })).toBeUndefined();
  });

  test('in each piece of it, with whatever background', async () => {
    show('<p>hyal<mark>uron<i style="background: pink">ic</i></mark> <b>acid</b></p>');
    const { page } = readPage();
    await expect.poll(painted, soon).toEqual(['hyaluronic acid']);
    for (const piece of ['mark', 'i', 'b']) {
      const { left, top, width, height } = get(piece).getBoundingClientRect();
      expect(hit(page, { x: left + width - 4, y: top + height / 2 })).toBe('hyaluronic acid');
    }
  });

  test('in shadow trees, and in what is slotted into them', async () => {
    show(`<section><template shadowrootmode="open"><div><template shadowrootmode="open"><p>retinol</p>sebum</template>
      </div><p style="background: pink"><slot></slot></p></template><b>collagen</b></section>`);
    const { page } = readPage();
    await expect.poll(painted, soon).toEqual(['collagen', 'retinol', 'sebum']);
    for (const mark of page.marks()) expect(hit(page, middleOf(mark))).toBe(textOf(mark));
  });

  test.each(['a', 'button', 'label', 'summary'])('in <%s>', async (name) => {
    const { page, at } = await withOneMark(`<details open><${name}>retinol</${name}></details>`);
    expect(hit(page, at)).toBe('retinol');
  });

  test('only where it is painted', async () => {
    const { page, at } = await withOneMark('<p>retinol</p>');
    page.setHidden(new Set(['retinol']));
    expect(hit(page, at)).toBeUndefined();
  });
});

const OVER = 'position: absolute; inset: 0';

describe('a name that is covered', () => {
  test.each([
    ['by a background', `<div style="${OVER}; background: white"></div>`],
    ['by a background in part transparent', `<div style="${OVER}; background: rgb(0 0 0 / 50%)"></div>`],
    ['by an image', `<img alt="" style="${OVER}; width: 100%; height: 100%">`],
    ['by a drawing', `<div style="${OVER}"><svg width="800" height="50"></svg></div>`],
    [
      'by what stands on a background',
      `<nav style="${OVER}; background: white"><p>Menu of the page, long enough</p></nav>`,
    ],
    [
      'by a shadow tree',
      `<div style="${OVER}"><template shadowrootmode="open"><div style="${OVER}; background: white"></div></template></div>`,
    ],
    ['by a dialog', '<dialog style="top: 0; width: 500px; height: 200px; margin: 0"></dialog>'],
  ])('%s is not hit', async (_, cover) => {
    const { page, at } = await withOneMark(
      `<section style="position: relative"><p>retinol</p>${cover}</section>`,
    );
    document.querySelector('dialog')?.showModal();
    expect(hit(page, at)).toBeUndefined();
  });

  test.each([
    ['an empty link', `<a href="#" style="${OVER}"></a>`],
    [
      'an empty link in a shadow tree',
      `<div style="${OVER}"><template shadowrootmode="open"><a style="${OVER}"></a></template></div>`,
    ],
    ['what lets the pointer through', `<div style="${OVER}; background: white; pointer-events: none"></div>`],
    ['what is wholly transparent', `<img alt="" style="${OVER}; width: 100%; height: 100%; opacity: 0">`],
  ])('by %s is hit', async (_, cover) => {
    const { page, at } = await withOneMark(
      `<section style="position: relative"><p>retinol</p>${cover}</section>`,
    );
    expect(hit(page, at)).toBe('retinol');
  });

  test('because it is clipped is not hit', async () => {
    const { page, at } = await withOneMark(
      '<p style="height: 4px; overflow: hidden; font-size: 30px">retinol</p>',
    );
    expect(hit(page, { ...at, y: at.y + 5 })).toBeUndefined();
  });
});

test('an underlined name that flows over its box is hit', async () => {
  const { page, at } = await withOneMark('<div style="height: 0"><span>retinol</span></div>');
  expect(hit(page, at)).toBe('retinol');
});
