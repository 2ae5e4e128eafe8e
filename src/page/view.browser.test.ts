import { describe, expect, test } from 'vitest';
import { get, painted, readPage, settled, show, soon, texts } from '../../tests/support/page.ts';

/** Ways to hide a text, and to show it again. */
const WAYS: [string, string, (toggled: HTMLElement, hidden: boolean) => void][] = [
  [
    'the style display: none',
    '<p id="it">retinol</p>',
    (it, hidden) => (it.style.display = hidden ? 'none' : ''),
  ],
  [
    'the style visibility: hidden',
    '<p id="it">retinol</p>',
    (it, hidden) => (it.style.visibility = hidden ? 'hidden' : ''),
  ],
  ['the attribute hidden', '<div id="it"><p>retinol</p></div>', (it, hidden) => (it.hidden = hidden)],
  [
    'the attribute hidden="until-found"',
    '<div id="it"><p>retinol</p></div>',
    (it, hidden) => it.toggleAttribute('hidden', hidden),
  ],
  [
    'a class',
    '<style>.off { display: none }</style><p id="it">retinol</p>',
    (it, hidden) => it.classList.toggle('off', hidden),
  ],
  [
    'the class of something around it',
    '<style>.off p { display: none }</style><section id="it"><div><p>retinol</p></div></section>',
    (it, hidden) => it.classList.toggle('off', hidden),
  ],
  [
    'a closed <details>',
    '<details id="it" open><summary>More</summary><p>retinol</p></details>',
    (it, hidden) => it.toggleAttribute('open', !hidden),
  ],
  [
    'an inline element around it',
    '<p>sebum <span id="it"><b>retinol</b></span></p>',
    (it, hidden) => (it.hidden = hidden),
  ],
  [
    'a closed dialog',
    '<dialog id="it" open><p>retinol</p></dialog>',
    (it, hidden) => it.toggleAttribute('open', !hidden),
  ],
  [
    'something far below the screen',
    '<div style="height: 20000px"></div><p id="it">retinol</p>',
    (it, hidden) => (it.hidden = hidden),
  ],
];

describe('text hidden by', () => {
  test.each(WAYS)('%s is neither marked nor counted until it is shown', async (_, html, toggle) => {
    show(`<p>collagen</p>${html}`);
    toggle(get('#it'), true);
    const read = readPage();
    const has = (name: string) => texts(read).includes(name);
    await expect.poll(() => has('collagen'), soon).toEqual(true);
    expect(await settled(() => has('retinol'))).toBe(false);
    expect(read.told.at(-1)).not.toContain('retinol');
    expect(painted()).not.toContain('retinol');
    toggle(get('#it'), false);
    await expect.poll(() => has('retinol'), soon).toEqual(true);
    await expect.poll(() => read.told.at(-1)?.includes('retinol 1'), soon).toEqual(true);
    toggle(get('#it'), true);
    await expect.poll(() => has('retinol'), soon).toEqual(false);
    await expect.poll(() => read.told.at(-1)?.includes('retinol'), soon).toEqual(false);
    await expect.poll(() => painted().includes('retinol'), soon).toEqual(false);
  });
});

describe('text that is not laid out', () => {
  test('because its host has no slot for it is not marked', async () => {
    show(`<div><template shadowrootmode="open"><p>sebum</p></template>retinol <p>retinol</p></div>
      <div id="slot"><template shadowrootmode="open"><slot></slot></template>collagen</div>`);
    const read = readPage();
    await expect.poll(() => texts(read).toSorted(), soon).toEqual(['collagen', 'sebum']);
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, sebum 1');
  });

  test('in a hidden slot is not marked', async () => {
    show(`<div><template shadowrootmode="open"><p hidden><slot></slot></p></template>retinol <p>retinol</p></div>
      <p>collagen</p>`);
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['collagen 1']);
  });
});

test('text in elements without a box is marked', async () => {
  show(`<div style="display: contents">retinol <p>sebum</p></div>
    <div style="display: contents"><div style="display: contents">collagen</div></div>
    <div style="display: none"><div style="display: contents">retinol</div></div>
    <div style="display: contents"><template shadowrootmode="open"><b style="display: contents">peel</b></template></div>`);
  const read = readPage();
  await expect.poll(() => texts(read).toSorted(), soon).toEqual(['collagen', 'peel', 'retinol', 'sebum']);
  await expect.poll(painted, soon).toEqual(['collagen', 'peel', 'retinol', 'sebum']);
});

test('text shown by a style sheet that comes later is marked', async () => {
  show('<p style="display: none">retinol</p>');
  const read = readPage();
  expect(await settled(() => texts(read))).toEqual([]);
  const style = document.createElement('style');
  style.textContent = 'p { display: block !important }';
  document.body.append(style);
  await expect.poll(() => texts(read), soon).toEqual(['retinol']);
  await expect.poll(() => read.told, soon).toEqual(['retinol 1']);
});
