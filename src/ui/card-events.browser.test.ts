import { expect, onTestFinished, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { keepEvents } from './card-events.ts';

test('what waits for the keyup of Escape ends with all cards', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => host.remove());
  const card = new AbortController();
  const all = new AbortController();
  keepEvents({
    host,
    card: host,
    signal: card.signal,
    outlasting: all.signal,
    onEscape() {
      card.abort();
      all.abort();
    },
  });
  const heard = vi.fn();
  window.addEventListener('keyup', heard, { once: true });
  await commands.clickAt(5, 5);
  await commands.pressKeys('Escape');
  expect(all.signal.aborted).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
});
