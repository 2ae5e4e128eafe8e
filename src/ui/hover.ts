import type { Hover, HoverEffect, HoverEvent, Mark, OpenCard, Wait } from './hover-state.ts';

/**
 * The hover after an event, and what is to be done for it.
 *
 * An event only notes a fact. `settle` then draws all conclusions in one place, and the effects are the difference
 * between before and after.
 */
export function step<M extends Mark>(before: Hover<M>, event: HoverEvent<M>): [Hover<M>, HoverEffect[]] {
  const after = settle(note(before, event));
  return [after, effects(before, after)];
}

function note<M extends Mark>(state: Hover<M>, event: HoverEvent<M>): Hover<M> {
  switch (event.type) {
    case 'over':
      return { ...state, under: event.mark };
    case 'moved':
      return { ...state, quiet: false };
    case 'disturbed':
      return { ...state, quiet: true };
    case 'open':
      return waitFor({ ...state, quiet: true }, event.mark, true);
    case 'close':
      // Forgets what is under the pointer too, or the card just dismissed would come back.
      return { ...state, under: undefined, wait: undefined, card: undefined };
    case 'lost': {
      // The reader may have asked by keyboard for the very term that scrolled this card's term away.
      const wait = state.wait?.byKeyboard ? state.wait : undefined;
      return { ...state, under: undefined, wait, card: undefined };
    }
    default:
      return { ...state, ...noteInWait(state.wait, event), ...noteInCard(state, event) };
  }
}

function noteInWait<M extends Mark>(wait: Wait<M> | undefined, event: HoverEvent<M>): Partial<Hover<M>> {
  if (!wait || !('token' in event) || event.token !== wait.token) return {};
  if (event.type === 'answered') return { wait: { ...wait, answer: { entry: event.entry } } };
  return { wait: event.timer === 'ask' ? { ...wait, asked: true } : { ...wait, dwelt: true } };
}

function noteInCard<M extends Mark>({ card, token }: Hover<M>, event: HoverEvent<M>): Partial<Hover<M>> {
  if (!card) return {};
  const { entries } = card;
  const changed = (change: Partial<OpenCard<M>>) => ({ card: { ...card, ...change } });
  switch (event.type) {
    case 'pin':
      return changed({ pinned: !card.pinned });
    case 'keep':
      return changed({ pinned: true, byKeyboard: true });
    case 'inside':
      return changed({ inside: event.yes });
    case 'focused':
      return changed({ focused: event.yes });
    case 'related':
      return { token: token + 1, ...changed({ asking: { token: token + 1, id: event.id } }) };
    case 'back':
      return entries.length > 1 ? changed({ entries: entries.slice(0, -1), asking: undefined }) : {};
    case 'answered':
      if (event.token !== card.asking?.token) return {};
      return changed({ entries: [...entries, event.entry], asking: undefined });
    case 'elapsed':
      return event.token === card.leaving ? { card: undefined } : {};
    default:
      return {};
  }
}

function settle<M extends Mark>(state: Hover<M>): Hover<M> {
  return settleCard(settleWait(showWhenReady(state)));
}

function showWhenReady<M extends Mark>(state: Hover<M>): Hover<M> {
  const { wait } = state;
  if (!wait?.answer || !wait.dwelt) return state;
  const { token, mark, byKeyboard } = wait;
  const entries = [wait.answer.entry];
  const loose = { pinned: false, inside: false, leaving: undefined, asking: undefined };
  const card = { token, mark, byKeyboard, entries, focused: byKeyboard, ...loose };
  return { ...state, wait: undefined, card };
}

/** The pointer's wait is for the term under it, unless that was not pointed at or a card has the say. */
function settleWait<M extends Mark>(state: Hover<M>): Hover<M> {
  const { under, quiet, wait, card } = state;
  if (wait?.byKeyboard) return state;
  const wanted = quiet || card?.pinned || card?.inside || under === card?.mark ? undefined : under;
  if (wanted === wait?.mark) return state;
  return wanted ? waitFor(state, wanted, false) : { ...state, wait: undefined };
}

/** The leave timer runs exactly while nothing holds the card. */
function settleCard<M extends Mark>(state: Hover<M>): Hover<M> {
  const { card, token } = state;
  if (!card) return state;
  const held = card.pinned || card.inside || card.focused || card.mark === state.under;
  if (held === (card.leaving === undefined)) return state;
  if (held) return { ...state, card: { ...card, leaving: undefined } };
  return { ...state, token: token + 1, card: { ...card, leaving: token + 1 } };
}

function waitFor<M extends Mark>(state: Hover<M>, mark: M, byKeyboard: boolean): Hover<M> {
  const token = state.token + 1;
  const wait = { token, mark, byKeyboard, asked: byKeyboard, dwelt: byKeyboard, answer: undefined };
  return { ...state, token, wait };
}

function effects<M extends Mark>(before: Hover<M>, after: Hover<M>): HoverEffect[] {
  const { wait, card } = after;
  const found: HoverEffect[] = [];
  if (before.card && !card) found.push({ type: 'hide' });
  if (card && card.token !== before.card?.token) found.push({ type: 'show' });
  if (card?.leaving !== undefined && card.leaving !== before.card?.leaving)
    found.push({ type: 'start', timer: 'leave', token: card.leaving });
  if (card?.asking && card.asking !== before.card?.asking) found.push({ type: 'ask', ...card.asking });
  if (!wait) return found;

  const { token, mark } = wait;
  const isNew = token !== before.wait?.token;
  if (isNew && !wait.byKeyboard) {
    found.push({ type: 'start', timer: 'ask', token }, { type: 'start', timer: 'show', token });
  }
  if (wait.asked && (isNew || !before.wait?.asked)) found.push({ type: 'ask', token, id: mark.id });
  return found;
}
