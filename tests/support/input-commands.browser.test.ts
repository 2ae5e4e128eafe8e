import { beforeEach, expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';

beforeEach(async () => {
  await page.viewport(600, 400);
  document.body.replaceChildren();
});

test('the viewport is as large as asked for', () => {
  expect([innerWidth, innerHeight]).toEqual([600, 400]);
});

test('the pointer goes to the point in the own viewport, by trusted events', async () => {
  const moved = new Promise<PointerEvent>((resolve) => {
    addEventListener('pointermove', resolve, { once: true });
  });
  await commands.movePointer(120, 80);
  const { isTrusted, clientX, clientY } = await moved;
  expect({ isTrusted, clientX, clientY }).toEqual({ isTrusted: true, clientX: 120, clientY: 80 });
});

test('a click focuses a field, text is typed into it, and a chord reaches it whole', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  const chords: string[] = [];
  field.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.shiftKey) chords.push(event.key);
  });
  const { x, y } = field.getBoundingClientRect();
  await commands.clickAt(x + 5, y + 5);
  expect(document.activeElement).toBe(field);
  await commands.typeText('skin');
  expect(field.value).toBe('skin');
  await commands.pressKeys('Shift', 'ArrowLeft');
  expect(chords).toEqual(['Shift', 'ArrowLeft']);
  expect(field.selectionEnd).toBe(4);
  expect(field.selectionStart).toBe(3);
});
