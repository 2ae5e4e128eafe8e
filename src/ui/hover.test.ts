import { describe, expect, test } from 'vitest';
import { COLLAGEN, openedByPointer, play, RETINOL } from '../../tests/support/hover-play.ts';
import { idle } from './hover-state.ts';

/*
 * The card and the term that waits for one are independent of each other: while the card of one term still closes,
 * the next term already waits.
 *
 *   waiting                                              over another, over none,
 *                                                        typed, scrolled, pressed
 *                 over a term              ┌───────────────────────────────────────────────┐
 *   nothing ─────────────────────► dwells ─┤                                               ▼
 *      ▲    start ask and show timers      │ ask elapsed: ask   ┐ answered and dwelt    nothing
 *      │                                   │ show elapsed       ┘        │
 *      └───────────────────────────────────┴─────────────────────────────┤
 *   open (keyboard): ask at once; pointer and typing don't stop it ──────┤ show
 *                                                                        ▼
 *   the card                                                    ┌──────────────┐   related: ask, then answered
 *                                                          ┌───►│     held     │◄──┐   push; back: pop
 *                      pointer on its term or in it,       │    └──────┬───────┘───┘
 *                      focus in it, pinned or kept         │           │ nothing holds it: start leave timer
 *                                                          │    ┌──────▼───────┐
 *                                                          └────┤   leaving    │
 *                                                               └──────┬───────┘
 *   close (Escape, button), lost (term gone), or leave elapsed         ▼ hide
 *                                                                   nothing
 *
 * Timers and answers bring the token of what started them; one that is not current falls through.
 */

describe('waiting', () => {
  test('asks first, and shows after the dwell', () => {
    const hover = play();
    expect(hover.over(COLLAGEN)).toEqual(['start ask', 'start show']);
    expect(hover.elapse('ask')).toEqual(['ask']);
    expect(hover.answer('collagen')).toEqual([]);
    expect(hover.elapse('show')).toEqual(['show']);
    expect(hover.shown).toBe('collagen');
  });

  test('shows a late answer as soon as it comes', () => {
    const hover = play();
    hover.over(COLLAGEN);
    hover.elapse('ask');
    expect(hover.elapse('show')).toEqual([]);
    expect(hover.answer('collagen')).toEqual(['show']);
  });

  test('shows that a look-up failed', () => {
    const hover = play();
    hover.over(COLLAGEN);
    hover.elapse('ask');
    hover.elapse('show');
    expect(hover.send({ type: 'answered', token: hover.askToken(), entry: undefined })).toEqual(['show']);
    expect(hover.state.card?.entries).toEqual([undefined]);
  });

  test('a pointer that passes asks nothing and shows nothing', () => {
    const hover = play();
    hover.over(COLLAGEN);
    expect(hover.over()).toEqual([]);
    expect(hover.elapse('ask')).toEqual([]);
    expect(hover.elapse('show')).toEqual([]);
    expect(hover.state.wait).toBeUndefined();
  });

  test('an answer and timers of a term that was left fall through', () => {
    const hover = play();
    hover.over(COLLAGEN);
    hover.elapse('ask');
    const asked = hover.askToken();
    const show = hover.timerToken('show');
    hover.over(RETINOL);
    expect(hover.answer('collagen', asked)).toEqual([]);
    expect(hover.elapse('show', show)).toEqual([]);
    hover.elapse('ask');
    hover.answer('retinol');
    expect(hover.state.card).toBeUndefined();
    expect(hover.elapse('show')).toEqual(['show']);
    expect(hover.shown).toBe('retinol');
  });

  test('a term that was left and come back to starts anew', () => {
    const hover = play();
    hover.over(COLLAGEN);
    const show = hover.timerToken('show');
    hover.over();
    expect(hover.over(COLLAGEN)).toEqual(['start ask', 'start show']);
    hover.elapse('ask');
    hover.answer('collagen');
    expect(hover.elapse('show', show)).toEqual([]);
  });

  test('typing, scrolling and pressing stop it until the pointer moves', () => {
    const hover = play();
    hover.over(COLLAGEN);
    hover.send({ type: 'disturbed' });
    expect(hover.elapse('ask')).toEqual([]);
    expect(hover.over(RETINOL)).toEqual([]);
    expect(hover.send({ type: 'moved' })).toEqual(['start ask', 'start show']);
    expect(hover.state.wait?.mark).toBe(RETINOL);
  });
});

test('asks for the term of the wait and of the chip, each with a token of its own', () => {
  const hover = openedByPointer();
  hover.send({ type: 'related', id: 'acne' });
  const asked = hover.all.flatMap((effect) => (effect.type === 'ask' ? [effect] : []));
  expect(asked.map(({ id }) => id)).toEqual(['collagen', 'acne']);
  expect(new Set(asked.map(({ token }) => token)).size).toBe(2);
});

test('a card that is kept by keyboard stays when the pointer leaves it', () => {
  const hover = openedByPointer();
  hover.send({ type: 'keep' });
  hover.over();
  expect(hover.elapse('leave')).toEqual([]);
  expect(hover.state.card).toMatchObject({ pinned: true, byKeyboard: true });
  expect(hover.send({ type: 'close' })).toEqual(['hide']);
});

test('events for a card do nothing without one', () => {
  const hover = play();
  expect(hover.send({ type: 'keep' })).toEqual([]);
  expect(hover.send({ type: 'pin' })).toEqual([]);
  expect(hover.send({ type: 'back' })).toEqual([]);
  expect(hover.send({ type: 'inside', yes: true })).toEqual([]);
  expect(hover.send({ type: 'close' })).toEqual([]);
  expect(hover.state).toEqual(idle());
});
