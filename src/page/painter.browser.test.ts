import { describe, expect, test } from 'vitest';
import {
  element,
  get,
  painted,
  readPage,
  settled,
  shadowOf,
  show,
  soon,
  texts,
} from '../../tests/support/page.ts';
import { ACTIVE_HIGHLIGHT, TERM_HIGHLIGHT } from './painter.ts';

/** More than two screens: far away for what stands behind it. */
const FAR = '<div style="height: 10000px"></div>';

const sheets = () => document.adoptedStyleSheets.length;
const registered = () => [CSS.highlights.has(TERM_HIGHLIGHT), CSS.highlights.has(ACTIVE_HIGHLIGHT)];
const active = () => [...(CSS.highlights.get(ACTIVE_HIGHLIGHT) ?? [])].map(({ startOffset }) => startOffset);

describe('what is painted', () => {
  test('is made of static ranges under our own names', async () => {
    show('<p>retinol and sebum</p>');
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol', 'sebum']);
    for (const range of CSS.highlights.get(TERM_HIGHLIGHT) ?? []) expect(range).toBeInstanceOf(StaticRange);
    expect(registered()).toEqual([true, true]);
  });

  test('lies near the viewport, and changes as the page is scrolled', async () => {
    show(`<p>retinol</p>${FAR}<p>sebum</p>${FAR}<p>collagen</p>`);
    const read = readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    expect(texts(read)).toEqual(['retinol', 'sebum', 'collagen']);
    scrollTo(0, 10_000);
    await expect.poll(painted, soon).toEqual(['sebum']);
    scrollTo(0, 30_000);
    await expect.poll(painted, soon).toEqual(['collagen']);
    scrollTo(0, 0);
    await expect.poll(painted, soon).toEqual(['retinol']);
  });

  test('lies near what is in view of a box that scrolls', async () => {
    show(`<div id="box" style="height: 200px; overflow: auto"><p>retinol</p><div style="height: 300px"></div>
      <p>sebum</p>${FAR}<p>collagen</p></div>`);
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol', 'sebum']);
    get('#box').scrollTo(0, 20_000);
    await expect.poll(painted, soon).toEqual(['collagen']);
  });

  test('follows what the page writes in place of what was there', async () => {
    show('<p>retinol</p>');
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    get('p').textContent = 'with sebum';
    await expect.poll(painted, soon).toEqual(['sebum']);
    get('p').textContent = 'no name';
    await expect.poll(painted, soon).toEqual([]);
    get('p').textContent = 'collagen';
    await expect.poll(painted, soon).toEqual(['collagen']);
  });

  test('is no mark that does not count', async () => {
    show('<p>retinol and a peel</p>');
    const read = readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    get('p').append(' of sebum');
    await expect.poll(painted, soon).toEqual(['peel', 'retinol', 'sebum']);
    read.page.setHidden(new Set(['sebum', 'peel']));
    expect(painted()).toEqual(['retinol']);
  });

  test('is styled in shadow trees too', async () => {
    show('<div><template shadowrootmode="open"><p>retinol</p></template></div>');
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    expect(shadowOf('div').adoptedStyleSheets).toHaveLength(1);
  });
});

describe('a page that takes away', () => {
  test('the registry gets it back at the next painting', async () => {
    const body = show('<p>retinol</p>');
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    CSS.highlights.clear();
    body.append(element('p', 'sebum'));
    await expect.poll(painted, soon).toEqual(['retinol', 'sebum']);
    CSS.highlights.clear();
    get('p').textContent = 'collagen';
    await expect.poll(painted, soon).toEqual(['collagen', 'sebum']);
  });

  test('the style sheet gets it back at the next painting', async () => {
    const body = show('<p>retinol</p><div><template shadowrootmode="open"><p>sebum</p></template></div>');
    readPage();
    await expect.poll(painted, soon).toEqual(['retinol', 'sebum']);
    const own = new CSSStyleSheet();
    shadowOf('div').adoptedStyleSheets = [own];
    body.append(element('p', 'collagen'));
    await expect.poll(() => shadowOf('div').adoptedStyleSheets.length, soon).toBe(2);
    expect(shadowOf('div').adoptedStyleSheets[0]).toBe(own);
  });
});

describe('activate', () => {
  test('lights up one mark, or none', async () => {
    show('<p>retinol, sebum</p>');
    const { page } = readPage();
    page.activate(page.marks()[1]);
    expect(active()).toEqual([9]);
    page.activate(page.marks()[0]);
    expect(active()).toEqual([0]);
    page.activate(undefined);
    expect(active()).toEqual([]);
  });

  test('lights up nothing where the page took the text away', async () => {
    show('<p>retinol <b>x</b></p>');
    const { page } = readPage();
    const [mark] = page.marks();
    get('p').firstChild?.remove();
    page.activate(mark);
    expect(active()).toEqual([]);
  });
});

describe('after the end', () => {
  test('nothing is left, and nothing comes back', async () => {
    const before = sheets();
    const body = show(`<p>retinol</p><div><template shadowrootmode="open"><p>sebum</p></template></div>`);
    const read = readPage();
    const [mark] = read.page.marks();
    await expect.poll(painted, soon).toEqual(['retinol', 'sebum']);
    read.page.activate(mark);
    read.stop();
    const told = [...read.told];
    expect(registered()).toEqual([false, false]);
    read.page.activate(mark);
    read.page.activate(undefined);
    read.page.setHidden(new Set());
    body.append(element('p', 'collagen'));
    shadowOf('div').append(element('p', 'collagen'));
    get('p').className = 'other';
    scrollTo(0, 100);
    await settled(registered);
    expect(registered()).toEqual([false, false]);
    expect(sheets()).toBe(before);
    expect(shadowOf('div').adoptedStyleSheets).toEqual([]);
    expect(read.told).toEqual(told);
  });

  test('what another reader has registered stays', async () => {
    show('<div><template shadowrootmode="open"><p>retinol</p></template></div>');
    const sheets = () => shadowOf('div').adoptedStyleSheets.length;
    const old = readPage();
    await expect.poll(painted, soon).toEqual(['retinol']);
    readPage();
    await expect.poll(sheets, soon).toEqual(2);
    old.stop();
    await expect.poll(painted, soon).toEqual(['retinol']);
    expect(sheets()).toBe(1);
  });

  test('the DOM is as it was before, and was so all the time', async () => {
    const body = show(`<p class="a">hyaluronic <b>acid</b></p><p hidden>sebum</p><ul><li>retinol</ul>
      <div><template shadowrootmode="open"><p>sebum <slot></slot></p></template>collagen</div>`);
    const all = () => document.documentElement.getHTML({ shadowRoots: [shadowOf('div')] });
    const nodes = () => document.createNodeIterator(body);
    const count = () => {
      const iterator = nodes();
      let number = 0;
      while (iterator.nextNode()) number++;
      return number;
    };
    const before = [all(), count()];
    const read = readPage();
    await expect.poll(() => painted().length, soon).toEqual(4);
    read.page.activate(read.page.marks()[0]);
    expect([all(), count()]).toEqual(before);
    read.stop();
    expect([all(), count()]).toEqual(before);
  });
});
