import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createAccount } from './account.ts';
import { createInnerAccount } from './inner-account.ts';
import type { FrameTerm, ToBackground } from './messages.ts';

const RETINOL: FrameTerm[] = [{ id: 'retinol', count: 2 }];

/** A background that takes down what it is told; `heard` is its answer. */
function background(heard = true) {
  const told: ToBackground[] = [];
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const ask = <Answer>(message: ToBackground) => {
    told.push(message);
    return Promise.resolve(heard as Answer);
  };
  return { told, ask, signal: stopping.signal };
}

const leave = () => dispatchEvent(new PageTransitionEvent('pagehide'));
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

afterEach(() => vi.useRealTimers());

describe('the account of a tab', () => {
  test('adds up what its frames find, and shows how many terms that is', async () => {
    const { told, ...options } = background();
    const account = createAccount(options);
    account.found(RETINOL);
    await account.answer({ type: 'frame-found', frameId: 3, terms: [...RETINOL, { id: 'acne', count: 1 }] });
    expect(told).toEqual([
      { type: 'badge', count: 1 },
      { type: 'badge', count: 2 },
    ]);
    expect(await account.answer({ type: 'terms' })).toMatchObject({
      on: true,
      terms: [
        { id: 'retinol', count: 4 },
        { id: 'acne', count: 1 },
      ],
    });
  });

  test('shows nothing where Dermalens is off or the reader wants no number, and tells nothing twice', () => {
    const { told, ...options } = background();
    const account = createAccount(options);
    account.found([]);
    account.found(RETINOL);
    account.follow({ on: true, badge: true });
    account.follow({ on: false, badge: true });
    account.follow({ on: true, badge: false });
    expect(told).toEqual([
      { type: 'badge', count: 1 },
      { type: 'badge', count: 0 },
    ]);
  });

  test('shows the number again when the page comes back', () => {
    const { told, ...options } = background();
    createAccount(options).found(RETINOL);
    comeBack();
    expect(told).toEqual([
      { type: 'badge', count: 1 },
      { type: 'badge', count: 1 },
    ]);
  });
});

describe('a frame inside', () => {
  test('that has nothing to tell wakes nobody', () => {
    const { told, ...options } = background();
    createInnerAccount(options).found([]);
    leave();
    comeBack();
    expect(told).toEqual([]);
  });

  test('tells what it found, that it goes, and what it found when it comes back', () => {
    const { told, ...options } = background();
    createInnerAccount(options).found(RETINOL);
    leave();
    comeBack();
    expect(told.map((message) => 'terms' in message && message.terms)).toEqual([RETINOL, [], RETINOL]);
  });

  test('tells again until it is heard, and not for ever', async () => {
    vi.useFakeTimers();
    const { told, ...options } = background(false);
    createInnerAccount(options).found(RETINOL);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.length).toBe(6);
  });
});
