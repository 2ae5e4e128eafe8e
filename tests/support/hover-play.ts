import type { Entry } from '../../src/glossary/entry.ts';
import { idle, type Hover, type HoverEffect, type HoverEvent, type Mark } from '../../src/ui/hover-state.ts';
import { step } from '../../src/ui/hover.ts';

/** A term on the page. */
export const COLLAGEN: Mark = { id: 'collagen' };
/** Another one. */
export const RETINOL: Mark = { id: 'retinol' };

const entry = (id: string) => ({ term: { id } }) as Entry;

/** Runs events through the reducer; timers and answers can be given back by what started them. */
export function play() {
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
export function openedByPointer(mark = COLLAGEN) {
  const hover = play();
  hover.over(mark);
  hover.elapse('ask');
  hover.answer(mark.id);
  hover.elapse('show');
  return hover;
}

/** A hover whose card was opened by keyboard. */
export function openedByKeyboard() {
  const hover = play();
  hover.send({ type: 'open', mark: COLLAGEN });
  hover.answer('collagen');
  return hover;
}
