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

const inShadow = (html: string, name = 'div') =>
  `<${name}><template shadowrootmode="open">${html}</template></${name}>`;

describe('an open shadow root', () => {
  test('is read, one inside another too', async () => {
    show(`<p>sebum</p>${inShadow(`<p>retinol</p>${inShadow('collagen <b>hyaluronic</b> acid')}`)}`);
    const read = readPage();
    await expect
      .poll(() => texts(read).toSorted(), soon)
      .toEqual(['collagen', 'hyaluronic acid', 'retinol', 'sebum']);
    await expect.poll(painted, soon).toEqual(['collagen', 'hyaluronic acid', 'retinol', 'sebum']);
    expect(read.told.at(-1)).toBe('collagen 1, hyaluronic-acid 1, retinol 1, sebum 1');
  });

  test('is not read in what is never looked at', async () => {
    show(`<p>sebum</p><section contenteditable>${inShadow('<p>retinol</p>')}</section>`);
    const read = readPage();
    expect(await settled(() => texts(read))).toEqual(['sebum']);
  });

  test('is read with text that is slotted into it, which no name runs into', async () => {
    show(
      `<div><template shadowrootmode="open"><p>hyaluronic <slot></slot></p></template>acid <b>retinol</b></div>`,
    );
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['retinol']);
  });

  test('is followed: text that comes, changes, and goes', async () => {
    show(inShadow(`<p>retinol</p>${inShadow('<i>x</i>')}`));
    const read = readPage();
    await expect.poll(() => texts(read), soon).toEqual(['retinol']);
    const inner = shadowOf('div', shadowOf('div'));
    inner.append(element('p', 'sebum'), 'collagen');
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, retinol 1, sebum 1');
    get('p', shadowOf('div')).textContent = 'retinol, retinol';
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, retinol 2, sebum 1');
    inner.replaceChildren();
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 2');
    get('div').remove();
    await expect.poll(() => read.told.at(-1), soon).toEqual('');
  });

  test('is followed: text that is hidden and shown', async () => {
    show(`<p>sebum</p>${inShadow('<p>retinol</p>')}`);
    const read = readPage();
    await expect.poll(() => read.told, soon).toEqual(['retinol 1, sebum 1']);
    get('p', shadowOf('div')).hidden = true;
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
    get('p', shadowOf('div')).hidden = false;
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 1, sebum 1');
    get('div').style.display = 'none';
    await expect.poll(() => read.told.at(-1), soon).toEqual('sebum 1');
  });

  test('that is moved is counted once', async () => {
    const body = show(`${inShadow('<p>retinol</p>')}<p>sebum</p>`);
    const read = readPage();
    await expect.poll(() => texts(read).toSorted(), soon).toEqual(['retinol', 'sebum']);
    body.append(get('div'));
    get('p').textContent = 'collagen';
    await expect.poll(() => read.told.at(-1), soon).toEqual('collagen 1, retinol 1');
    expect(await settled(() => texts(read).length)).toBe(2);
  });

  test('that comes with its host is read', async () => {
    const body = show('<p>sebum</p>');
    const read = readPage();
    const host = element('section');
    host.attachShadow({ mode: 'open' }).append(element('p', 'retinol'));
    body.append(element('div', host));
    await expect.poll(() => read.told.at(-1), soon).toEqual('retinol 1, sebum 1');
  });
});

describe('a shadow root that comes later', () => {
  test('to a custom element is read, whenever that came', async () => {
    const body = show('<x-one></x-one>');
    const read = readPage();
    await settled(() => texts(read));
    get('x-one').attachShadow({ mode: 'open' }).append('retinol');
    await expect.poll(() => texts(read), soon).toEqual(['retinol']);
    body.append(element('x-two'));
    await settled(() => texts(read));
    get('x-two').attachShadow({ mode: 'open' }).append('sebum');
    await expect.poll(() => texts(read).toSorted(), soon).toEqual(['retinol', 'sebum']);
  });

  test('because its element is only now defined is read', async () => {
    show('<x-late></x-late>');
    const read = readPage();
    await settled(() => texts(read));
    customElements.define(
      'x-late',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).append(element('p', 'retinol'));
        }
      },
    );
    await expect.poll(() => texts(read), soon).toEqual(['retinol']);
    shadowOf('x-late').append('sebum');
    await expect.poll(() => texts(read).toSorted(), soon).toEqual(['retinol', 'sebum']);
  });

  test('is not taken up after the end', async () => {
    show('<x-one></x-one><p>sebum</p>');
    const read = readPage();
    await expect.poll(painted, soon).toEqual(['sebum']);
    read.stop();
    const root = get('x-one').attachShadow({ mode: 'open' });
    root.append('retinol');
    expect(await settled(() => [painted().length, root.adoptedStyleSheets.length])).toEqual([0, 0]);
  });
});

test('a frame is a document of its own, which is not read from here', async () => {
  const body = show('<p>sebum</p>');
  const frame = document.createElement('iframe');
  body.append(frame);
  frame.contentDocument?.body.append('retinol');
  const read = readPage();
  expect(await settled(() => texts(read))).toEqual(['sebum']);
});
