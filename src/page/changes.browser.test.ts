import { describe, expect, test } from 'vitest';
import { becomes, element, get, painted, readPage, settled, show, texts } from '../../tests/support/page.ts';

describe('text that comes', () => {
  test('as a block, a piece of a block, or bare text is marked', async () => {
    const body = show('<p>no name</p>');
    const read = readPage();
    body.append(element('section', element('p', 'retinol')));
    get('p').append(element('b', ' sebum'));
    body.prepend('collagen');
    await becomes(() => texts(read), ['collagen', 'sebum', 'retinol']);
    await becomes(painted, ['collagen', 'retinol', 'sebum']);
    await becomes(() => read.told.at(-1), 'collagen 1, retinol 1, sebum 1');
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
    await becomes(() => read.told.at(-1), 'hyaluronic-acid 20, retinol 20');
    expect(texts(read)).toEqual(Array.from({ length: 20 }, () => ['hyaluronic acid', 'retinol']).flat());
  });

  test('in thousands of pieces at once is marked', async () => {
    const body = show('<p>sebum</p><div id="gone"><p>sebum</p></div>');
    const read = readPage();
    await becomes(() => read.told, ['sebum 2']);
    get('#gone').remove();
    for (let number = 0; number < 3000; number++) body.append(element('p', 'retinol'));
    await becomes(() => read.told.at(-1), 'retinol 3000, sebum 1');
  });

  test('while the page is still being read is counted once', async () => {
    const body = show('<p>Nothing here at all.</p>'.repeat(20_000));
    const read = readPage();
    body.append(element('p', 'retinol'));
    for (let number = 0; number < 2000; number++) body.append(element('p', 'sebum'));
    await becomes(() => read.told.at(-1), 'retinol 1, sebum 2000');
    expect(await settled(() => texts(read).length)).toBe(2001);
  });
});

describe('text that changes', () => {
  test.each<[string, string, () => void, string[]]>([
    ['in its node', '<p>no name</p>', () => ((get('p').firstChild as Text).data = 'retinol'), ['retinol']],
    [
      'in part',
      '<p>retinol</p>',
      () => (get('p').firstChild as Text).appendData(' sebum'),
      ['retinol', 'sebum'],
    ],
    ['until it is no name', '<p>retinol</p>', () => (get('p').firstChild as Text).appendData('s7'), []],
    ['as a whole', '<p>retinol <b>x</b></p>', () => (get('p').textContent = 'sebum'), ['sebum']],
    [
      'in a piece of a block',
      '<p>hyaluronic <b>x</b></p>',
      () => (get('b').textContent = 'acid'),
      ['hyaluronic acid'],
    ],
    ['by being split', '<p>retinol</p>', () => void (get('p').firstChild as Text).splitText(3), ['retinol']],
  ])('%s is marked as it is now', async (_, html, change, expected) => {
    const body = show(`${html}<p>collagen</p>`);
    const read = readPage();
    await becomes(() => texts(read).includes('collagen'), true);
    change();
    body.append(element('p', 'done: collagen'));
    await becomes(() => texts(read), [...expected, 'collagen', 'collagen']);
  });

  test('by being normalized is marked', async () => {
    const body = show('<p></p>');
    get('p').append('hyal', 'uronic ', 'acid');
    const read = readPage();
    await becomes(() => texts(read), ['hyaluronic acid']);
    body.normalize();
    await becomes(() => read.page.marks()[0]?.end.offset, 15);
  });

  test('from one name to two when what stands between is a block', async () => {
    show('<p>retinol and <span>hyaluronic</span> acid</p>');
    const read = readPage();
    await becomes(() => texts(read), ['retinol', 'hyaluronic acid']);
    get('span').append(element('div', 'x'));
    await becomes(() => texts(read), ['retinol']);
    get('div').remove();
    await becomes(() => texts(read), ['retinol', 'hyaluronic acid']);
  });
});

describe('text that goes', () => {
  test('is neither marked nor counted', async () => {
    show('<div><section><p>retinol</p></section></div><p>sebum <b>collagen</b></p>');
    const read = readPage();
    await becomes(() => read.told, ['collagen 1, retinol 1, sebum 1']);
    get('section').remove();
    get('b').remove();
    await becomes(() => read.told.at(-1), 'sebum 1');
    await becomes(painted, ['sebum']);
  });

  test('is forgotten even when it is taken apart afterwards', async () => {
    show('<section><p>retinol</p><p>retinol</p></section><p>sebum</p>');
    const read = readPage();
    await becomes(() => read.told, ['retinol 2, sebum 1']);
    const section = get('section');
    section.remove();
    await Promise.resolve();
    section.replaceChildren();
    await becomes(() => read.told.at(-1), 'sebum 1');
  });
});

describe('text that is moved', () => {
  test('is marked where it stands now, and counted once', async () => {
    const body = show('<section><p>retinol</p></section><div><p>sebum</p></div>');
    const read = readPage();
    await becomes(() => texts(read), ['retinol', 'sebum']);
    body.append(get('section'));
    await becomes(() => texts(read), ['sebum', 'retinol']);
    get('div').append(get('section'), element('p', 'collagen'));
    await becomes(() => texts(read), ['sebum', 'retinol', 'collagen']);
    expect(read.told.at(-1)).toBe('collagen 1, retinol 1, sebum 1');
  });

  test('joins what it comes to stand beside', async () => {
    show('<p>hyaluronic </p><div><b>acid</b></div>');
    const read = readPage();
    get('p').append(get('b'));
    await becomes(() => texts(read), ['hyaluronic acid']);
  });

  test('into and out of what can be edited is forgotten, and marked again', async () => {
    show('<section><p>retinol</p></section><div contenteditable></div><p>sebum</p>');
    const read = readPage();
    await becomes(() => read.told, ['retinol 1, sebum 1']);
    get('div').append(get('p'));
    await becomes(() => read.told.at(-1), 'sebum 1');
    get('section').append(get('p'));
    await becomes(() => read.told.at(-1), 'retinol 1, sebum 1');
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
    await becomes(() => read.told, ['collagen 1, retinol 1, sebum 1']);
    get('section').setAttribute(name, value);
    get('span').setAttribute(name, value);
    await becomes(() => read.told.at(-1), 'sebum 1');
    get('section').firstChild?.appendChild(element('b', ' retinol'));
    get('span').append(' retinol');
    get('section').removeAttribute(name);
    await becomes(() => read.told.at(-1), 'retinol 2, sebum 1');
    get('span').removeAttribute(name);
    await becomes(() => read.told.at(-1), 'collagen 1, retinol 3, sebum 1');
  });
});

test('what the page does when it is written anew as a whole is followed', async () => {
  const body = show('<p>retinol</p>');
  const read = readPage();
  await becomes(() => texts(read), ['retinol']);
  body.replaceChildren(element('main', element('p', 'sebum')), element('code', 'retinol'));
  await becomes(() => texts(read), ['sebum']);
});
