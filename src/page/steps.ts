import { markAtCaret } from './caret.ts';
import { elementOf } from './elements.ts';
import { rangeOf, type Mark } from './mark.ts';
import { isInSight, scrollersAround, viewportOf, type Box } from './sight.ts';

/** What the popup or the keyboard may ask of a page: to go to a term, or to show a card. */
export type Wish =
  | { type: 'jump'; id: string }
  | { type: 'command'; command: 'open-card' | 'next-term' | 'previous-term' };

/** What a wish is judged by. */
export interface Situation {
  document: Document;
  /** All marks, in the order of the page. */
  marks: Mark[];
  /** The mark whose card was opened last. */
  last: Mark | undefined;
}

/** The mark that a wish is about; undefined when there is none. */
export function markFor(wish: Wish, { document, marks, last }: Situation): Mark | undefined {
  if (wish.type === 'jump') {
    const same = marks.filter(({ id }) => id === wish.id);
    return neighbor(same, last, 1);
  }
  // A step leads on from where the reader is, and the reader may have gone far from the last card.
  const isHere = last && isInView(last) && indexOf(marks, last) >= 0;
  if (wish.command === 'open-card' || !isHere) return markToOpen(marks, document);
  return neighbor(marks, last, wish.command === 'next-term' ? 1 : -1);
}

/** True when this document has the focus itself, and no frame in it: a keyboard command is for the innermost. */
export function hasFocus(document: Document): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return document.hasFocus() && !/^i?frame$/.test(focused?.localName ?? '');
}

/** The first rectangle of a mark in the viewport, px; undefined when it has none. */
const boxOf = (mark: Mark) => rangeOf(mark)?.getClientRects()[0];

function isInView(mark: Mark): boolean {
  const box = boxOf(mark);
  return box !== undefined && isInSight(box, mark.start.node);
}

/** The mark nearest the caret, else the first in view, else the first. */
function markToOpen(marks: Mark[], document: Document): Mark | undefined {
  return markAtCaret(marks, document) ?? marks.find(isInView) ?? marks[0];
}

const indexOf = (marks: Mark[], mark: Mark | undefined) =>
  marks.findIndex(({ start }) => start.node === mark?.start.node && start.offset === mark.start.offset);

/** The mark after or before `from` in `marks`, round at the ends; the first or the last when `from` is none of them. */
function neighbor(marks: Mark[], from: Mark | undefined, step: 1 | -1): Mark | undefined {
  const index = indexOf(marks, from);
  if (index < 0) return marks.at(step > 0 ? 0 : -1);
  return marks[(index + step + marks.length) % marks.length];
}

/** Brings a mark into the middle of the view when it is out of it; at once, so that a card can be placed beside it. */
export function reveal(mark: Mark, document: Document): void {
  if (isInView(mark)) return;
  elementOf(mark.container).scrollIntoView({ block: 'center', behavior: 'instant' });
  // The middle of a long text may be far from the mark.
  for (const scroller of scrollersAround(mark.start.node))
    center(mark, scroller, scroller.getBoundingClientRect());
  if (document.defaultView) center(mark, document.defaultView, viewportOf(document));
}

/** Scrolls what shows its content in `frame` so that the mark lies in the middle, unless the mark lies in it already. */
function center(mark: Mark, scroller: Element | Window, frame: Box): void {
  const box = boxOf(mark);
  if (!box) return;
  scroller.scrollBy({
    left: shift([box.left, box.right], [frame.left, frame.right]),
    top: shift([box.top, box.bottom], [frame.top, frame.bottom]),
    behavior: 'instant',
  });
}

/** How far, px, a span must move to have its middle where that of its frame is; 0 when it lies inside. */
function shift([start, end]: [number, number], [from, to]: [number, number]): number {
  return start >= from && end <= to ? 0 : (start + end - from - to) / 2;
}
