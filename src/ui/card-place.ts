import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  shift,
  size,
  type Middleware,
  type Placement,
} from '@floating-ui/dom';
import { anchorOf, lineAt, linesOf, type Point } from './card-anchor.ts';
import type { Target } from './target.ts';

/** Between the term and the card, px: clear of the underline, yet near. */
const GAP = 6;

/** Between the card and the edge of the viewport, px. */
const MARGIN = 8;

/** A card that stands somewhere stays on its side of the term while this height is left for it, px. */
const LEAST_HEIGHT = 160;

/** What `placeCard` needs. */
interface Placing {
  card: HTMLElement;
  target: Target;
  /** Where the pointer came upon the term; undefined when it was opened by keyboard. */
  at: Point | undefined;
  signal: AbortSignal;
  /** The card is no longer drawn: the page has removed or hidden it. */
  onRemoved: () => void;
  /** The term is gone, or has been scrolled out of view. */
  onOutOfView: () => void;
}

/** Puts the card beside the line of the term that the pointer is on, and keeps it there until `signal` aborts. */
export function placeCard({ card, target, at, signal, onRemoved, onOutOfView }: Placing): void {
  const index = at ? lineAt(linesOf(target.rects()), at) : 0;
  let placed: Placement | undefined;

  const update = async () => {
    if (signal.aborted) return;
    if (!card.checkVisibility()) return onRemoved();
    const anchor = anchorOf(linesOf(target.rects()), index);
    if (!anchor) return onOutOfView();
    const reference = { contextElement: target.element, getBoundingClientRect: () => anchor.rect };
    const preferred = anchor.isFirstOfMany ? 'top-start' : 'bottom-start';
    const found = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: placed ?? preferred,
      middleware: middleware(placed !== undefined),
    });
    if (signal.aborted) return;
    const isInView = !found.middlewareData.hide?.referenceHidden;
    if (placed && !isInView) return onOutOfView();
    // A term that is still being scrolled to may yet come into view.
    if (isInView) placed = found.placement;
    Object.assign(card.style, { left: `${found.x}px`, top: `${found.y}px` });
  };
  signal.addEventListener('abort', autoUpdate(target.element, card, update), { once: true });
}

function middleware(stands: boolean): Middleware[] {
  // The card lies in the top layer: nothing but the viewport clips it.
  const room = { boundary: [], padding: MARGIN };
  return [
    offset(GAP),
    flip(({ rects: { floating } }) => {
      // A card that grows under the pointer must not jump away from it, so it may lack room for what can be scrolled.
      const spare = stands ? Math.max(floating.height - LEAST_HEIGHT, 0) : 0;
      return { ...room, crossAxis: false, padding: MARGIN - spare };
    }),
    shift(room),
    size({
      ...room,
      apply({ availableHeight, elements }) {
        elements.floating.style.setProperty('--room', `${availableHeight}px`);
      },
    }),
    hide(),
  ];
}
