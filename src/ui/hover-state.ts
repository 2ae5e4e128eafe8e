import type { Entry } from '../glossary/entry.ts';

/** What the hover needs to know of a term on the page; two marks are the same when they are the same object. */
export interface Mark {
  id: string;
}

/** The timers a hover runs; starting one replaces the one of that name which may be running. */
export type Timer = 'ask' | 'show' | 'leave';

/** A term that may get a card: it needs its answer and, under the pointer, the full dwell. */
export interface Wait<M extends Mark> {
  token: number;
  mark: M;
  /** Asked for by keyboard: it does not depend on the pointer, and its card takes the focus. */
  byKeyboard: boolean;
  asked: boolean;
  dwelt: boolean;
  /** Undefined until it comes; its entry is undefined when the look-up failed. */
  answer: { entry: Entry | undefined } | undefined;
}

/** The card in view. It stays while anything holds it: the pin, the focus, the pointer in it or on its term. */
export interface OpenCard<M extends Mark> {
  /** The token of the wait that brought it. */
  token: number;
  mark: M;
  /** Asked for by keyboard, when it was opened or since: it has taken the focus. */
  byKeyboard: boolean;
  /** What was opened in this card, in order; the last is in view, undefined where the look-up failed. */
  entries: (Entry | undefined)[];
  pinned: boolean;
  inside: boolean;
  focused: boolean;
  /** The token of the running leave timer. */
  leaving: number | undefined;
  /** The related term that is being looked up. */
  asking: { token: number; id: string } | undefined;
}

/** Everything a hover remembers. */
export interface Hover<M extends Mark> {
  /** The last token given out; timers and answers bring theirs back, and an old one matches nothing. */
  token: number;
  /** The term under the pointer, as the page told last. */
  under: M | undefined;
  /** The pointer has not moved since the reader typed, scrolled or pressed: what lies under it was not pointed at. */
  quiet: boolean;
  wait: Wait<M> | undefined;
  card: OpenCard<M> | undefined;
}

/** What can happen to a hover. */
export type HoverEvent<M extends Mark> =
  | { type: 'over'; mark: M | undefined }
  | { type: 'moved' | 'disturbed' | 'pin' | 'keep' | 'back' | 'close' | 'lost' }
  | { type: 'elapsed'; timer: Timer; token: number }
  | { type: 'answered'; token: number; entry: Entry | undefined }
  | { type: 'inside' | 'focused'; yes: boolean }
  | { type: 'open'; mark: M }
  | { type: 'related'; id: string };

/** What is to be done after an event. */
export type HoverEffect =
  | { type: 'start'; timer: Timer; token: number }
  | { type: 'ask'; token: number; id: string }
  | { type: 'show' | 'hide' };

/** A hover with no card and nothing under the pointer. */
export function idle<M extends Mark>(): Hover<M> {
  return { token: 0, under: undefined, quiet: false, wait: undefined, card: undefined };
}
