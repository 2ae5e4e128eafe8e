import { describe, expect, test } from 'vitest';
import { element, get, readPage, settled, show, soon, texts } from '../../tests/support/page.ts';

/** Enough for the gate: two terms that mean nothing else. */
const ABOUT_SKIN = '<p>Collagen and sebum.</p>';

describe('marks', () => {
  test('stand where the names stand, in document order', async () => {
    show(`<h1>Retinol</h1><p>With hyal<b>uronic</b> <i>acid</i> and RETINOL</p><p>hyaluronic</p><p>acid</p>
      <table><tr><td>hyaluronic<td>acid</table><p>hyaluronic<br>acid</p><textarea>retinol</textarea>`);
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['Retinol', 'hyaluronic acid', 'RETINOL']);
    const [, acid] = read.page.marks();
    expect(acid).toMatchObject({
      id: 'hyaluronic-acid',
      container: get('p'),
      start: { offset: 5 },
      end: { offset: 4 },
    });
    expect(acid?.end.node).toBe(get('i').firstChild);
  });

  test('do not run through what is inline by its name, but a block by its style', async () => {
    show(`<p>hyaluronic <span style="display: block">acid</span></p>
      <p>hyaluronic <span style="position: absolute">acid</span></p>
      <p>hyaluronic <span style="display: contents">acid</span></p>
      <p>hyaluronic <span style="display: inline-block">acid</span> <b style="display: block">retinol</b></p>`);
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['hyaluronic acid', 'hyaluronic acid', 'retinol']);
    expect(read.told).toEqual(['hyaluronic-acid 2, retinol 1']);
  });

  test('are found far down a long page', async () => {
    show('<p>Nothing here at all.</p>'.repeat(20_000) + '<p>retinol</p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['retinol 1']);
    expect(texts(read)).toEqual(['retinol']);
  });

  test('are found in a page that is itself being edited only when it is not', async () => {
    document.designMode = 'on';
    show('<p>retinol</p>');
    const read = readPage();
    expect(await settled(() => texts(read))).toEqual([]);
    document.designMode = 'off';
    get('p').append(' and sebum');
    await expect.poll(() => texts(read), soon).toEqual(['retinol', 'sebum']);
  });
});

describe('the gate', () => {
  test('opens when more text arrives, and closes when it goes', async () => {
    const body = show('<p>A peel, with HA.</p>');
    const read = readPage();
    expect(await settled(() => texts(read))).toEqual([]);
    body.append(element('p', 'collagen'), element('p', 'sebum'));
    await expect.poll(() => texts(read), soon).toEqual(['peel', 'HA', 'collagen', 'sebum']);
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, hyaluronic-acid 1, peel 1, sebum 1');
    body.lastElementChild?.remove();
    await expect.poll(() => texts(read), soon).toEqual(['collagen']);
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1');
  });

  test('closes when so much other text arrives that a page is no longer about skin', async () => {
    const body = show(`${ABOUT_SKIN}<p>peel</p>`);
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['Collagen', 'sebum', 'peel']);
    body.append(element('p', 'Something else. '.repeat(2000)));
    await expect.poll(() => texts(read), soon).toEqual(['Collagen', 'sebum']);
  });
});

describe('abbreviations of the page’s own', () => {
  test('count once they are spelled out, wherever they stand, and no longer when that goes', async () => {
    const body = show('<p>HYA first.</p><p id="it">hyaluronic acid (HYA)</p><p>More HYA.</p>');
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['HYA', 'hyaluronic acid', 'HYA', 'HYA']);
    expect(read.told).toEqual(['hyaluronic-acid 4']);
    body.append(element('p', 'HYA came later.'));
    await expect.poll(() => texts(read).length, soon).toEqual(5);
    get('#it').remove();
    await expect.poll(() => texts(read), soon).toEqual([]);
    await expect.poll(() => read.told.at(-1), soon).toEqual('');
  });

  test('do not count as the glossary has them when the page means something else', async () => {
    const body = show(`${ABOUT_SKIN}<p>HA here</p>`);
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['Collagen', 'sebum', 'HA']);
    body.append(element('p', 'The home address (HA) of retinol.'));
    await expect.poll(() => texts(read).includes('retinol'), soon).toEqual(true);
    expect(read.page.marks().filter(({ id }) => id === 'hyaluronic-acid')).toEqual([]);
  });
});

describe('terms that are not to be marked', () => {
  test('are left out from the start, and live', async () => {
    show('<p>retinol, sebum, retinol</p>');
    const read = readPage({ hidden: ['retinol'] });
    await expect.poll(() => texts(read), soon).toEqual(['sebum']);
    await expect.poll(() => read.told, soon).toEqual(['sebum 1']);
    read.page.setHidden(new Set(['sebum']));
    expect(texts(read)).toEqual(['retinol', 'retinol']);
    expect(read.told).toEqual(['sebum 1', 'retinol 2']);
    read.page.setHidden(new Set());
    expect(texts(read)).toEqual(['retinol', 'sebum', 'retinol']);
    expect(read.told.at(-1)).toBe('retinol 2, sebum 1');
  });

  test('still count for the gate', async () => {
    show(`${ABOUT_SKIN}<p>peel</p>`);
    const read = readPage({ hidden: ['collagen', 'sebum'] });
    await expect.poll(() => texts(read), soon).toEqual(['peel']);
  });
});

describe('onFound', () => {
  test('is told of nothing while there is nothing', async () => {
    const body = show('<p>Nothing here.</p>');
    const read = readPage();
    body.append(element('p', 'Nor here.'));
    await settled(() => read.told);
    expect(read.told).toEqual([]);
  });

  test('is told of each change once, and of no other', async () => {
    const body = show('<p>retinol</p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['retinol 1']);
    body.append(element('p', 'no name'));
    get('p').firstChild?.replaceWith('Retinol again');
    await settled(() => read.told);
    expect(read.told).toEqual(['retinol 1']);
    body.append(element('p', 'retinol, retinol'));
    await expect.poll(() => read.told, soon).toEqual(['retinol 1', 'retinol 3']);
    body.replaceChildren();
    await expect.poll(() => read.told, soon).toEqual(['retinol 1', 'retinol 3', '']);
  });
});
