import { elementAround } from './elements.ts';

/** A rectangle in the viewport, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The viewport itself. */
export const viewportOf = ({ documentElement, defaultView }: Document): Box => ({
  left: 0,
  right: defaultView?.innerWidth ?? documentElement.clientWidth,
  top: 0,
  bottom: defaultView?.innerHeight ?? documentElement.clientHeight,
});

/** The elements around a node that hide a part of what they hold until it is scrolled to, the innermost first; the viewport is none of them. */
export function* scrollersAround(node: Text | Element): Generator<Element> {
  for (let at = elementAround(node); at; at = elementAround(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    const overflows = at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth;
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    if (overflows && cuts && !scrollsAsViewport(at)) yield at;
    // What is fixed to the screen is cut by nothing that stands around it.
    if (position === 'fixed') return;
  }
}

/** What the root says of overflow holds for the viewport, and so does what the body says when the root says nothing. */
function scrollsAsViewport(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === documentElement) return true;
  return element === body && getComputedStyle(documentElement).overflow === 'visible';
}

/** True when at least a part of `box`, which belongs to `node`, lies in the viewport and is cut off by no scroller. */
export function isInSight(box: Box, node: Text | Element): boolean {
  let seen = cut(box, viewportOf(node.ownerDocument));
  if (isEmpty(seen)) return false;
  for (const scroller of scrollersAround(node)) seen = cut(seen, scroller.getBoundingClientRect());
  return !isEmpty(seen);
}

const cut = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});

/** A caret has no width. */
const isEmpty = ({ left, right, top, bottom }: Box) => right < left || bottom <= top;
