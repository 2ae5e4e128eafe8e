import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { commands, page as view } from 'vitest/browser';
import {
  get,
  middleOf,
  painted,
  readPage,
  settled,
  show,
  soon,
  textOf,
  texts,
} from '../../tests/support/page.ts';
import { followPointer } from './pointer.ts';

/** Where nothing is marked, px. */
const AWAY = { x: 590, y: 390 };

beforeEach(async () => {
  await view.viewport(600, 400);
  await commands.movePointer(AWAY.x, AWAY.y);
});

/** A page whose pointer is followed, and all that is told of it. */
async function followed(html: string) {
  show(html);
  const read = readPage();
  await expect.poll(painted, soon).toEqual(texts(read).toSorted());
  const over: string[] = [];
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  followPointer({
    document,
    markAt: read.page.markAt,
    onOver: (mark) => over.push(mark ? textOf(mark) : 'none'),
    signal: stopping.signal,
  });
  const moveTo = async (index: number) => {
    const { x, y } = middleOf(read.page.marks()[index]);
    await commands.movePointer(x, y);
  };
  const moveAway = () => commands.movePointer(AWAY.x, AWAY.y);
  return { read, over, moveTo, moveAway, stop: () => stopping.abort() };
}

test('the pointer is told to be over a mark, over the next, and over none', async () => {
  const { over, moveTo, moveAway } = await followed('<p>retinol and sebum</p>');
  await moveTo(0);
  await expect.poll(() => over, soon).toEqual(['retinol']);
  await moveTo(1);
  await expect.poll(() => over, soon).toEqual(['retinol', 'sebum']);
  await moveAway();
  await expect.poll(() => over, soon).toEqual(['retinol', 'sebum', 'none']);
});

test('one mark is told of once, even when it is painted anew', async () => {
  const { read, over, moveTo } = await followed('<p style="font-size: 40px">retinol and sebum</p>');
  await moveTo(0);
  await expect.poll(() => over, soon).toEqual(['retinol']);
  read.page.setHidden(new Set(['sebum']));
  const { x, y } = middleOf(read.page.marks()[0]);
  await commands.movePointer(x + 10, y + 5);
  expect(await settled(() => over)).toEqual(['retinol']);
});

test('a pointer that comes over no mark is not told of', async () => {
  const { over } = await followed('<p>retinol</p>');
  await commands.movePointer(500, 300);
  expect(await settled(() => over)).toEqual([]);
});

test('what a script makes up is not believed', async () => {
  const { read, over } = await followed('<p>retinol</p>');
  const { x, y } = middleOf(read.page.marks()[0]);
  get('p').dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
  expect(await settled(() => over)).toEqual([]);
});

test('a page that stops the event from going on is followed all the same', async () => {
  const { over, moveTo } = await followed('<p>retinol</p>');
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  for (const target of [document, document.body]) {
    target.addEventListener('pointermove', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: stopping.signal,
    });
  }
  await moveTo(0);
  await expect.poll(() => over, soon).toEqual(['retinol']);
});

test('nothing is told after the end', async () => {
  const { over, moveTo, stop } = await followed('<p>retinol</p>');
  await moveTo(0);
  stop();
  await moveTo(0);
  expect(await settled(() => over.length)).toBeLessThanOrEqual(1);
});
