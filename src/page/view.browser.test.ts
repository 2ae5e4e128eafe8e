import { describe, expect, test } from 'vitest';
import { becomes, get, painted, readPage, settled, show, texts } from '../../tests/support/page.ts';

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
    await becomes(() => has('collagen'), true);
    expect(await settled(() => has('retinol'))).toBe(false);
    expect(read.told.at(-1)).not.toContain('retinol');
    expect(painted()).not.toContain('retinol');
    toggle(get('#it'), false);
    await becomes(() => has('retinol'), true);
    await becomes(() => read.told.at(-1)?.includes('retinol 1'), true);
    toggle(get('#it'), true);
    await becomes(() => has('retinol'), false);
    await becomes(() => read.told.at(-1)?.includes('retinol'), false);
    await becomes(() => painted().includes('retinol'), false);
  });
});

describe('text that is not laid out', () => {
  test('because its host has no slot for it is not marked', async () => {
    show(`<div><template shadowrootmode="open"><p>sebum</p></template>retinol <p>retinol</p></div>
      <div id="slot"><template shadowrootmode="open"><slot></slot></template>collagen</div>`);
    const read = readPage();
    await becomes(() => texts(read).toSorted(), ['collagen', 'sebum']);
    await becomes(() => read.told.at(-1), 'collagen 1, sebum 1');
  });

  test('in a hidden slot is not marked', async () => {
    show(`<div><template shadowrootmode="open"><p hidden><slot></slot></p></template>retinol <p>retinol</p></div>
      <p>collagen</p>`);
    const read = readPage();
    await becomes(() => read.told, ['collagen 1']);
  });
});

test('text in elements without a box is marked', async () => {
  show(`<div style="display: contents">retinol <p>sebum</p></div>
    <div style="display: contents"><div style="display: contents">collagen</div></div>
    <div style="display: none"><div style="display: contents">retinol</div></div>
    <div style="display: contents"><template shadowrootmode="open"><b style="display: contents">peel</b></template></div>`);
  const read = readPage();
  await becomes(() => texts(read).toSorted(), ['collagen', 'peel', 'retinol', 'sebum']);
  await becomes(painted, ['collagen', 'peel', 'retinol', 'sebum']);
});

test('text shown by a style sheet that comes later is marked', async () => {
  show('<p style="display: none">retinol</p>');
  const read = readPage();
  expect(await settled(() => texts(read))).toEqual([]);
  const style = document.createElement('style');
  style.textContent = 'p { display: block !important }';
  document.body.append(style);
  await becomes(() => texts(read), ['retinol']);
  await becomes(() => read.told, ['retinol 1']);
});
