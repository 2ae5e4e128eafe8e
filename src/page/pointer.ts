import type { Mark } from './mark.ts';

/** A hit test is not free, so a moving pointer is looked at once in so many ms; short beside the dwell of a card. */
const LOOK = 60;

/** What follows the pointer. */
export interface PointerOptions {
  document: Document;
  markAt: (x: number, y: number) => Mark | undefined;
  /** Told when the pointer comes to another mark, or leaves all; px in the viewport. */
  onOver: (mark: Mark | undefined, at: { x: number; y: number }) => void;
  signal: AbortSignal;
}

const samePlace = (a: Mark | undefined, b: Mark | undefined) =>
  a === b ||
  (a !== undefined && b !== undefined && a.start.node === b.start.node && a.start.offset === b.start.offset);

/** Tells which mark the pointer is on. A page can't fake it: only events of the user's own hand count. */
export function followPointer({ document, markAt, onOver, signal }: PointerOptions): void {
  const window = document.defaultView;
  let over: Mark | undefined;
  let at = { x: -1, y: -1 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(mark: Mark | undefined): void {
    if (samePlace(mark, over)) return;
    over = mark;
    onOver(mark, at);
  }

  function look(): void {
    timer = undefined;
    change(markAt(at.x, at.y));
  }

  function leave(event: Event): void {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = undefined;
    change(undefined);
  }

  function move(event: PointerEvent): void {
    // Who selects text or drags is not asking.
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    at = { x: event.clientX, y: event.clientY };
    timer ??= setTimeout(look, LOOK);
  }

  const options = { capture: true, passive: true, signal };
  window?.addEventListener('pointermove', move, options);
  document.documentElement.addEventListener('pointerleave', leave, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
