import { describe, expect, test } from 'vitest';
import {
  COLLAGEN,
  openedByKeyboard,
  openedByPointer,
  play,
  RETINOL,
} from '../../tests/support/hover-play.ts';

/* The right half of the state chart in hover.test.ts: what an open card goes through. */

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
  test('makes way, when it scrolls out of view, for the term that was asked for by keyboard', () => {
    const hover = openedByKeyboard();
    hover.send({ type: 'open', mark: RETINOL });
    expect(hover.send({ type: 'lost' })).toEqual(['hide']);
    expect(hover.answer('retinol')).toEqual(['show']);
    expect(hover.shown).toBe('retinol');
  });

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
