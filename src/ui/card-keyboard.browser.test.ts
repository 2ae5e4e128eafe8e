import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import { middleOf, setStage, write, writeField, type Stage } from '../../tests/support/card-stage.ts';

let stage: Stage;

beforeEach(async () => {
  await page.viewport(700, 500);
  stage = await setStage(commands);
});

afterEach(() => stage.clear());

describe('Escape', () => {
  test('closes the card and is kept from the page, as the only key', async () => {
    const keys = vi.fn<(key: string) => void>();
    const listen = (event: KeyboardEvent) => keys(`${event.type} ${event.key}`);
    document.addEventListener('keydown', listen, { signal: stage.stop.signal });
    document.addEventListener('keyup', listen, { signal: stage.stop.signal });
    await stage.rest(write('A word on [collagen] here.'));
    await commands.pressKeys('a');
    expect(stage.cards.opened).toBe(true);
    await commands.pressKeys('Escape');
    expect(stage.cards.opened).toBe(false);
    expect(keys.mock.calls.flat()).toEqual(['keydown a', 'keyup a']);
    await commands.pressKeys('Escape');
    expect(keys.mock.calls.flat()).toContain('keydown Escape');
  });

  test('does nothing when a script made it up', async () => {
    await stage.rest(write('A word on [collagen] here.'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(stage.cards.opened).toBe(true);
  });
});

describe('opened by keyboard', () => {
  test('takes the focus, and gives it back with the selection as it was', async () => {
    const target = write('A word on [collagen] here.');
    const input = writeField();
    stage.cards.open(target);
    await stage.opened();
    expect(stage.focused()).toBe(await stage.opened());
    await commands.pressKeys('Escape');
    expect(stage.cards.opened).toBe(false);
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([2, 5]);
  });

  test('leaves text selected that is', async () => {
    const target = write('A word on [collagen] here.');
    getSelection()?.selectAllChildren(document.body);
    const selected = getSelection()?.toString();
    stage.cards.open(target);
    await stage.opened();
    await commands.pressKeys('Escape');
    expect(getSelection()?.toString()).toBe(selected);
  });

  test('lets Tab go round inside', async () => {
    stage.cards.open(write('A word on [collagen] here.'));
    await stage.opened();
    const seen = [];
    for (let press = 0; press < 8; press++) {
      await commands.pressKeys('Tab');
      seen.push(stage.focused()?.ariaLabel ?? stage.focused()?.textContent);
    }
    const once = [
      'Keep open',
      'Close',
      'More',
      'Retinol',
      '1 source',
      'Don’t mark this term',
      'Off on example.com',
    ];
    expect(seen).toEqual([...once, 'Keep open']);
    await commands.pressKeys('Shift', 'Tab');
    expect(stage.focused()?.textContent).toBe('Off on example.com');
  });

  test('keeps its keys from the page', async () => {
    const keys = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, keys, { capture: true, signal: stage.stop.signal });
    stage.cards.open(write('A word on [collagen] here.'));
    await stage.opened();
    await commands.pressKeys('j');
    expect(keys).not.toHaveBeenCalled();
  });

  test('opens related terms in place, with the way back', async () => {
    stage.cards.open(write('A word on [collagen] here.'));
    await stage.opened();
    await stage.click('Retinol');
    await vi.waitFor(() => expect(stage.title()).toBe('Retinol'));
    expect(stage.focused()).toBe(await stage.opened());
    await stage.click('Back to Collagen');
    await vi.waitFor(() => expect(stage.title()).toBe('Collagen'));
    expect(stage.cards.opened).toBe(true);
  });

  test('closes when the focus goes elsewhere', async () => {
    const target = write('A word on [collagen] here.');
    const input = writeField();
    const { x, y } = middleOf(input);
    await commands.clickAt(x, y);
    input.blur();
    stage.cards.open(target);
    await stage.opened();
    await commands.clickAt(x, y);
    await stage.closed();
    expect(document.activeElement).toBe(input);
  });
});
