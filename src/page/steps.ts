import { elementOf } from './elements.ts';
import { rangeOf, type Mark } from './mark.ts';

/** The first rectangle of a mark in the viewport, px; undefined when it has none. */
const boxOf = (mark: Mark) => rangeOf(mark)?.getClientRects()[0];

const isInView = (mark: Mark, height: number) => {
  const box = boxOf(mark);
  return box !== undefined && box.bottom > 0 && box.top < height;
};

/** Of the marks in the text around the caret the one at the caret or the next after it, else the last before it. */
function nearestToCaret(marks: Mark[], selection: Selection | null): Mark | undefined {
  const node = selection?.anchorNode;
  if (!node || selection.rangeCount === 0) return undefined;
  const inSameText = marks.filter(({ container }) => container.contains(node));
  const caret = selection.getRangeAt(0);
  const after = inSameText.find(({ end }) => caret.comparePoint(end.node, end.offset) >= 0);
  return after ?? inSameText.at(-1);
}

/** The mark a keyboard command is about: the one nearest the caret, else the first in view, else the first. */
export function markToOpen(marks: Mark[], document: Document): Mark | undefined {
  const height = document.defaultView?.innerHeight ?? 0;
  return (
    nearestToCaret(marks, document.getSelection()) ?? marks.find((mark) => isInView(mark, height)) ?? marks[0]
  );
}

/** The mark after or before `from` in `marks`, round at the ends. */
export function neighbor(marks: Mark[], from: Mark | undefined, step: 1 | -1): Mark | undefined {
  const index = marks.findIndex(
    ({ start }) => start.node === from?.start.node && start.offset === from.start.offset,
  );
  if (index < 0) return marks.at(step > 0 ? 0 : -1);
  return marks[(index + step + marks.length) % marks.length];
}

/** Brings a mark into the middle of the view when it is out of it; at once, so that a card can be placed beside it. */
export function reveal(mark: Mark, document: Document): void {
  const height = document.defaultView?.innerHeight ?? 0;
  if (isInView(mark, height)) return;
  elementOf(mark.container).scrollIntoView({ block: 'center', behavior: 'instant' });
  // The middle of a long text may be far from the mark.
  const box = boxOf(mark);
  if (box && !isInView(mark, height))
    document.defaultView?.scrollBy({ top: box.top - height / 2, behavior: 'instant' });
}
