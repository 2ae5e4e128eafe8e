import { describe, expect, test } from 'vitest';
import { element, get, painted, readPage, settled, show, soon, texts } from '../../tests/support/page.ts';

describe('text that comes', () => {
  test('as a block, a piece of a block, or bare text is marked', async () => {
    const body = show('<p>no name</p>');
    const read = readPage();
    body.append(element('section', element('p', 'retinol')));
    get('p').append(element('b', ' sebum'));
    body.prepend('collagen');
    await expect.poll(() => texts(read), soon).toEqual(['collagen', 'sebum', 'retinol']);
    await expect.poll(painted, soon).toEqual(['collagen', 'retinol', 'sebum']);
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, retinol 1, sebum 1');
  });

  test('bit by bit, as it is streamed, is marked, each piece of it', async () => {
    const body = show('');
    const read = readPage();
    for (let number = 0; number < 20; number++) {
      const paragraph = body.appendChild(element('p'));
      for (const bit of ['with hyal', 'uronic ', 'ac', 'id and re', 'tinol']) {
        paragraph.append(bit);
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    }
    await expect.poll(() => read.told.at(-1), soon).toEqual('hyaluronic-acid 20, retinol 20');
    expect(texts(read)).toEqual(Array.from({ length: 20 }, () => ['hyaluronic acid', 'retinol']).flat());
  });

  test('in thousands of pieces at once is marked', async () => {
    const body = show('<p>sebum</p><div id="gone"><p>sebum</p></div>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['sebum 2']);
    get('#gone').remove();
    for (let number = 0; number < 3000; number++) body.append(element('p', 'retinol'));
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 3000, sebum 1');
  });

  test('while the page is still being read is counted once', async () => {
    const body = show('<p>Nothing here at all.</p>'.repeat(20_000));
    const read = readPage();
    body.append(element('p', 'retinol'));
    for (let number = 0; number < 2000; number++) body.append(element('p', 'sebum'));
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 1, sebum 2000');
    expect(await settled(() => texts(read).length)).toBe(2001);
  });
});

describe('text that changes', () => {
  const text = (selector: string) => get(selector).firstChild as Text;
  test.each([
    {
      how: 'in its node',
      html: 'no name',
      change: () => (text('p').data = 'retinol'),
      expected: ['retinol'],
    },
    {
      how: 'in part',
      html: 'retinol',
      change: () => text('p').appendData(' sebum'),
      expected: ['retinol', 'sebum'],
    },
    { how: 'until it is no name', html: 'retinol', change: () => text('p').appendData('s7'), expected: [] },
    {
      how: 'as a whole',
      html: 'retinol <b>x</b>',
      change: () => (get('p').textContent = 'sebum'),
      expected: ['sebum'],
    },
    {
      how: 'in a piece',
      html: 'hyaluronic <b>x</b>',
      change: () => (text('b').data = 'acid'),
      expected: ['hyaluronic acid'],
    },
    { how: 'by being split', html: 'retinol', change: () => text('p').splitText(3), expected: ['retinol'] },
  ])('$how is marked as it is now', async ({ html, change, expected }) => {
    const body = show(`<p>${html}</p><p>collagen</p>`);
    const read = readPage();
    await expect.poll(() => texts(read).includes('collagen'), soon).toEqual(true);
    change();
    body.append(element('p', 'done: collagen'));
    await expect.poll(() => texts(read), soon).toEqual([...expected, 'collagen', 'collagen']);
  });

  test('by being normalized is marked', async () => {
    const body = show('<p></p>');
    get('p').append('hyal', 'uronic ', 'acid');
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['hyaluronic acid']);
    body.normalize();
    await expect.poll(() => read.page.marks()[0]?.end.offset, soon).toEqual(15);
  });

  test('from one name to two when what stands between is a block', async () => {
    show('<p>retinol and <span>hyaluronic</span> acid</p>');
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['retinol', 'hyaluronic acid']);
    get('span').append(element('div', 'x'));
    await expect.poll(() => texts(read), soon).toEqual(['retinol']);
    get('div').remove();
    await expect.poll(() => texts(read), soon).toEqual(['retinol', 'hyaluronic acid']);
  });
});

describe('text that goes', () => {
  test('is neither marked nor counted', async () => {
    show('<div><section><p>retinol</p></section></div><p>sebum <b>collagen</b></p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['collagen 1, retinol 1, sebum 1']);
    get('section').remove();
    get('b').remove();
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
    await expect.poll(painted, soon).toEqual(['sebum']);
  });

  test('is forgotten even when it is taken apart afterwards', async () => {
    show('<section><p>retinol</p><p>retinol</p></section><p>sebum</p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['retinol 2, sebum 1']);
    const section = get('section');
    section.remove();
    await Promise.resolve();
    section.replaceChildren();
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
  });
});

describe('text that is moved', () => {
  test('is marked where it stands now, and counted once', async () => {
    const body = show('<section><p>retinol</p></section><div><p>sebum</p></div>');
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['retinol', 'sebum']);
    body.append(get('section'));
    await expect.poll(() => texts(read), soon).toEqual(['sebum', 'retinol']);
    get('div').append(get('section'), element('p', 'collagen'));
    await expect.poll(() => texts(read), soon).toEqual(['sebum', 'retinol', 'collagen']);
    expect(read.told.at(-1)).toBe('collagen 1, retinol 1, sebum 1');
  });

  test('joins what it comes to stand beside', async () => {
    show('<p>hyaluronic </p><div><b>acid</b></div>');
    const read = readPage();
    get('p').append(get('b'));
    await expect.poll(() => texts(read), soon).toEqual(['hyaluronic acid']);
  });

  test('into and out of what can be edited is forgotten, and marked again', async () => {
    show('<section><p>retinol</p></section><div contenteditable></div><p>sebum</p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['retinol 1, sebum 1']);
    get('div').append(get('p'));
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
    get('section').append(get('p'));
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 1, sebum 1');
  });
});

describe('text that begins to be edited', () => {
  test.each([
    ['contenteditable', 'true'],
    ['contenteditable', ''],
    ['role', 'textbox'],
  ])('by %s="%s" is left alone until that ends', async (name, value) => {
    show('<section><p>retinol</p></section><p>sebum <span>collagen</span></p>');
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['collagen 1, retinol 1, sebum 1']);
    get('section').setAttribute(name, value);
    get('span').setAttribute(name, value);
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
    get('section').firstChild?.appendChild(element('b', ' retinol'));
    get('span').append(' retinol');
    get('section').removeAttribute(name);
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 2, sebum 1');
    get('span').removeAttribute(name);
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, retinol 3, sebum 1');
  });
});

test('what the page does when it is written anew as a whole is followed', async () => {
  const body = show('<p>retinol</p>');
  const read = readPage();
  await expect.poll(() => texts(read), soon).toEqual(['retinol']);
  body.replaceChildren(element('main', element('p', 'sebum')), element('code', 'retinol'));
  await expect.poll(() => texts(read), soon).toEqual(['sebum']);
});
