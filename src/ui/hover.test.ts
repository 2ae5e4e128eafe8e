import { describe, expect, test } from 'vitest';
import type { Entry } from '../glossary/entry.ts';
import { idle, type Hover, type HoverEffect, type HoverEvent, type Mark } from './hover-state.ts';
import { step } from './hover.ts';

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
 *                      focus in it, or pinned again        │           │ nothing holds it: start leave timer
 *                                                          │    ┌──────▼───────┐
 *                                                          └────┤   leaving    │
 *                                                               └──────┬───────┘
 *   close (Escape, button, term gone) from either, or leave elapsed    ▼ hide
 *                                                                   nothing
 *
 * Timers and answers bring the token of what started them; one that is not current falls through.
 */

const COLLAGEN: Mark = { id: 'collagen' };
const RETINOL: Mark = { id: 'retinol' };

const entry = (id: string) => ({ term: { id } }) as Entry;

/** Runs events through the reducer; timers and answers can be given back by what started them. */
function play() {
  let state: Hover<Mark> = idle();
  let effects: HoverEffect[] = [];
  const all: HoverEffect[] = [];
  const send = (event: HoverEvent<Mark>): string[] => {
    [state, effects] = step(state, event);
    all.push(...effects);
    return effects.map((effect) => ('timer' in effect ? `start ${effect.timer}` : effect.type));
  };
  const last = (type: 'ask' | 'show' | 'leave', kind: 'start' | 'ask' = 'start') => {
    const found = all.findLast(
      (effect) => effect.type === kind && (!('timer' in effect) || effect.timer === type),
    );
    return found && 'token' in found ? found.token : Number.NaN;
  };
  return {
    send,
    all,
    over: (mark?: Mark) => send({ type: 'over', mark }),
    elapse: (timer: 'ask' | 'show' | 'leave', token = last(timer)) => send({ type: 'elapsed', timer, token }),
    answer: (id: string, token = last('ask', 'ask')) => send({ type: 'answered', token, entry: entry(id) }),
    askToken: () => last('ask', 'ask'),
    timerToken: (timer: 'ask' | 'show' | 'leave') => last(timer),
    get state() {
      return state;
    },
    /** What the card shows; undefined without a card. */
    get shown() {
      return state.card?.entries.at(-1)?.term.id;
    },
  };
}

/** A hover whose card for `mark` was opened by the pointer, which still rests on the term. */
function openedByPointer(mark = COLLAGEN) {
  const hover = play();
  hover.over(mark);
  hover.elapse('ask');
  hover.answer(mark.id);
  hover.elapse('show');
  return hover;
}

/** A hover whose card was opened by keyboard. */
function openedByKeyboard() {
  const hover = play();
  hover.send({ type: 'open', mark: COLLAGEN });
  hover.answer('collagen');
  return hover;
}

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

describe('a card opened by the pointer', () => {
  test('closes when it was left for long enough', () => {
    const hover = openedByPointer();
    expect(hover.over()).toEqual(['start leave']);
    expect(hover.elapse('leave')).toEqual(['hide']);
    expect(hover.state.card).toBeUndefined();
  });

  test('stays while the pointer travels to it and is in it', () => {
    const hover = openedByPointer();
    hover.over();
    const leave = hover.timerToken('leave');
    hover.send({ type: 'inside', yes: true });
    expect(hover.elapse('leave', leave)).toEqual([]);
    expect(hover.send({ type: 'inside', yes: false })).toEqual(['start leave']);
    expect(hover.elapse('leave', leave)).toEqual([]);
    expect(hover.elapse('leave')).toEqual(['hide']);
  });

  test('stays when the pointer comes back to the term', () => {
    const hover = openedByPointer();
    hover.over();
    expect(hover.over(COLLAGEN)).toEqual([]);
    expect(hover.elapse('leave')).toEqual([]);
    expect(hover.shown).toBe('collagen');
  });

  test('makes room for the next term that is rested on', () => {
    const hover = openedByPointer();
    expect(hover.over(RETINOL)).toEqual(['start leave', 'start ask', 'start show']);
    hover.elapse('ask');
    hover.answer('retinol');
    expect(hover.elapse('show')).toEqual(['show']);
    expect(hover.elapse('leave')).toEqual([]);
    expect(hover.shown).toBe('retinol');
  });

  test('does not see terms through itself', () => {
    const hover = openedByPointer();
    hover.send({ type: 'inside', yes: true });
    expect(hover.over(RETINOL)).toEqual([]);
    expect(hover.state.wait).toBeUndefined();
  });

  test('does not come back when it was closed over its term', () => {
    const hover = openedByPointer();
    expect(hover.send({ type: 'close' })).toEqual(['hide']);
    expect(hover.send({ type: 'moved' })).toEqual([]);
    hover.over();
    expect(hover.over(COLLAGEN)).toEqual(['start ask', 'start show']);
  });

  test('stays while the focus is in it', () => {
    const hover = openedByPointer();
    hover.send({ type: 'focused', yes: true });
    expect(hover.over()).toEqual([]);
    expect(hover.send({ type: 'focused', yes: false })).toEqual(['start leave']);
  });
});

describe('a pinned card', () => {
  test('stays, whatever the pointer does', () => {
    const hover = openedByPointer();
    hover.send({ type: 'pin' });
    expect(hover.over()).toEqual([]);
    expect(hover.over(RETINOL)).toEqual([]);
    expect(hover.shown).toBe('collagen');
  });

  test('can be pinned while it is being left', () => {
    const hover = openedByPointer();
    hover.over();
    hover.send({ type: 'pin' });
    expect(hover.elapse('leave')).toEqual([]);
    expect(hover.shown).toBe('collagen');
  });

  test('stops a term that waits', () => {
    const hover = openedByPointer();
    hover.over(RETINOL);
    hover.elapse('ask');
    hover.send({ type: 'pin' });
    hover.answer('retinol');
    expect(hover.elapse('show')).toEqual([]);
    expect(hover.shown).toBe('collagen');
  });

  test('is left like any other once it is unpinned', () => {
    const hover = openedByPointer();
    hover.send({ type: 'pin' });
    hover.over();
    expect(hover.send({ type: 'pin' })).toEqual(['start leave']);
    expect(hover.elapse('leave')).toEqual(['hide']);
  });

  test('closes on Escape', () => {
    const hover = openedByPointer();
    hover.send({ type: 'pin' });
    expect(hover.send({ type: 'close' })).toEqual(['hide']);
  });
});

describe('a card opened by keyboard', () => {
  test('is asked for at once, shown with its answer, and holds the focus', () => {
    const hover = play();
    expect(hover.send({ type: 'open', mark: COLLAGEN })).toEqual(['ask']);
    expect(hover.answer('collagen')).toEqual(['show']);
    expect(hover.state.card).toMatchObject({ byKeyboard: true, focused: true });
  });

  test('comes although the page scrolls to it below the pointer', () => {
    const hover = play();
    hover.send({ type: 'open', mark: COLLAGEN });
    hover.send({ type: 'disturbed' });
    expect(hover.over(RETINOL)).toEqual([]);
    hover.over();
    expect(hover.answer('collagen')).toEqual(['show']);
  });

  test('takes the place of a card of the same term', () => {
    const hover = openedByPointer();
    hover.send({ type: 'open', mark: COLLAGEN });
    expect(hover.answer('collagen')).toEqual(['show']);
    expect(hover.state.card?.focused).toBe(true);
  });

  test('takes the place of a pinned card', () => {
    const hover = openedByPointer();
    hover.send({ type: 'pin' });
    hover.send({ type: 'open', mark: RETINOL });
    expect(hover.answer('retinol')).toEqual(['show']);
    expect(hover.state.card).toMatchObject({ mark: RETINOL, pinned: false });
  });

  test('is left when the focus goes elsewhere', () => {
    const hover = openedByKeyboard();
    expect(hover.send({ type: 'focused', yes: false })).toEqual(['start leave']);
  });
});

describe('related terms', () => {
  test('open in the same card, and back leads through them', () => {
    const hover = openedByKeyboard();
    expect(hover.send({ type: 'related', id: 'retinol' })).toEqual(['ask']);
    expect(hover.shown).toBe('collagen');
    expect(hover.answer('retinol')).toEqual([]);
    expect(hover.shown).toBe('retinol');
    hover.send({ type: 'back' });
    expect(hover.shown).toBe('collagen');
    hover.send({ type: 'back' });
    expect(hover.shown).toBe('collagen');
  });

  test('only the last one asked for opens', () => {
    const hover = openedByKeyboard();
    hover.send({ type: 'related', id: 'retinol' });
    const first = hover.askToken();
    hover.send({ type: 'related', id: 'acne' });
    hover.answer('retinol', first);
    expect(hover.shown).toBe('collagen');
    hover.answer('acne');
    expect(hover.shown).toBe('acne');
  });

  test('an answer that comes after going back falls through', () => {
    const hover = openedByKeyboard();
    hover.send({ type: 'related', id: 'retinol' });
    hover.answer('retinol');
    hover.send({ type: 'related', id: 'acne' });
    hover.send({ type: 'back' });
    hover.answer('acne');
    expect(hover.shown).toBe('collagen');
  });

  test('an answer for a card that was closed falls through', () => {
    const hover = openedByKeyboard();
    hover.send({ type: 'related', id: 'retinol' });
    hover.send({ type: 'close' });
    expect(hover.answer('retinol')).toEqual([]);
    expect(hover.state.card).toBeUndefined();
  });
});

test('asks for the term of the wait and of the chip, each with a token of its own', () => {
  const hover = openedByPointer();
  hover.send({ type: 'related', id: 'acne' });
  const asked = hover.all.flatMap((effect) => (effect.type === 'ask' ? [effect] : []));
  expect(asked.map(({ id }) => id)).toEqual(['collagen', 'acne']);
  expect(new Set(asked.map(({ token }) => token)).size).toBe(2);
});

test('events for a card do nothing without one', () => {
  const hover = play();
  expect(hover.send({ type: 'pin' })).toEqual([]);
  expect(hover.send({ type: 'back' })).toEqual([]);
  expect(hover.send({ type: 'inside', yes: true })).toEqual([]);
  expect(hover.send({ type: 'close' })).toEqual([]);
  expect(hover.state).toEqual(idle());
});
