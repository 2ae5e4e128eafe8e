import type { Entry } from '../glossary/entry.ts';
import type { Point } from './card-anchor.ts';
import { mountCard, type CardEvents } from './card-view.tsx';
import { idle, type Hover, type HoverEffect, type HoverEvent, type OpenCard } from './hover-state.ts';
import { step } from './hover.ts';
import { removeLeftCard } from './left-card.ts';
import { watchReader } from './reader.ts';
import type { Target } from './target.ts';
import { createTimers } from './timers.ts';

/** What the cards ask and tell. */
export interface CardCalls {
  /** The entry of a term; undefined, or a rejection, when it can't be looked up. */
  entry(id: string): Promise<Entry | undefined>;
  setHidden(id: string, hidden: boolean): void;
  siteOff(): void;
  /** Tells which target the open card belongs to, undefined when closed (so that the page can paint it). */
  shown(target: Target | undefined): void;
}

/** The cards of one page; at most one is open. */
export interface Cards {
  /** The term under the pointer has changed; undefined when it left all terms. `at` is the pointer's position, px in the viewport. */
  over(target: Target | undefined, at: Point): void;
  /** Opens the card of a term at once and moves the focus into it; closing gives the focus back. */
  open(target: Target): void;
  /** Keeps the open card open, by keyboard: pins it and moves the focus into it. False when there is none. */
  keep(): boolean;
  /** Tells which terms are not marked: cards that lead to one say so. */
  setHidden(ids: ReadonlySet<string>): void;
  readonly opened: boolean;
}

/** What `createCards` needs; `site` is the host name as the reader shall see it. */
export interface CardsOptions {
  document: Document;
  site: string;
  /** Ids of terms that are not marked. */
  hidden: ReadonlySet<string>;
  calls: CardCalls;
  signal: AbortSignal;
}

/** The cards of a page until `signal` aborts: feeds the hover with what happens, and does what it says. */
export function createCards({ document, site, hidden: first, calls, signal }: CardsOptions): Cards {
  let hidden = first;
  let state: Hover<Target> = idle();
  let at: Point | undefined;
  let closing = new AbortController();
  let draw: (card: OpenCard<Target>) => void = () => {};
  const startTimer = createTimers(signal);
  removeLeftCard(document);

  const send = (event: HoverEvent<Target>) => {
    if (signal.aborted) return;
    const [after, effects] = step(state, event);
    state = after;
    for (const effect of effects) perform(effect);
    if (state.card) draw(state.card);
  };
  const perform = (effect: HoverEffect) => {
    if (effect.type === 'start') startTimer(effect.timer, () => send({ ...effect, type: 'elapsed' }));
    else if (effect.type === 'ask') void answer(calls, effect).then(send);
    else {
      closing.abort();
      if (effect.type === 'show' && state.card) show(state.card);
    }
  };
  const show = (card: OpenCard<Target>) => {
    closing = new AbortController();
    const ended = AbortSignal.any([signal, closing.signal]);
    ended.addEventListener('abort', () => calls.shown(undefined));
    draw = mountCard({
      document,
      site,
      card,
      at: card.byKeyboard ? undefined : at,
      isHidden: (id) => hidden.has(id),
      events,
      outlasting: signal,
      signal: ended,
    });
    calls.shown(card.mark);
  };
  const events = cardEvents(calls, send, () => state.card?.pinned === true);

  watchReader({
    signal,
    onMoved: () => send({ type: 'moved' }),
    onDisturbed: () => send({ type: 'disturbed' }),
  });
  return {
    over(mark, point) {
      at = point;
      send({ type: 'over', mark });
    },
    open: (mark) => send({ type: 'open', mark }),
    keep() {
      send({ type: 'keep' });
      return !signal.aborted && state.card !== undefined;
    },
    setHidden(ids) {
      hidden = ids;
      if (state.card && !signal.aborted) draw(state.card);
    },
    get opened() {
      return !signal.aborted && state.card !== undefined;
    },
  };
}

async function answer(
  calls: CardCalls,
  { token, id }: { token: number; id: string },
): Promise<HoverEvent<Target>> {
  // The extension may be gone, as after an update; the card says so.
  const entry = await calls.entry(id).catch(() => undefined);
  return { type: 'answered', token, entry };
}

function cardEvents(
  calls: CardCalls,
  send: (event: HoverEvent<Target>) => void,
  isPinned: () => boolean,
): CardEvents {
  const close = () => send({ type: 'close' });
  return {
    close,
    removed: () => send({ type: 'lost' }),
    outOfView: () => {
      if (!isPinned()) send({ type: 'lost' });
    },
    pin: () => send({ type: 'pin' }),
    back: () => send({ type: 'back' }),
    related: (id) => send({ type: 'related', id }),
    inside: (yes) => send({ type: 'inside', yes }),
    focused: (yes) => send({ type: 'focused', yes }),
    setHidden(id, hidden) {
      calls.setHidden(id, hidden);
      if (hidden) close();
    },
    siteOff() {
      calls.siteOff();
      close();
    },
  };
}
