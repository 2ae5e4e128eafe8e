import { elementOf } from './elements.ts';
import { rangeOf, type Mark } from './mark.ts';

/** What is painted, and where to look for it. */
export interface Painted {
  document: Document;
  /** The roots that are watched; a hit test looks into no other shadow root. */
  roots: ReadonlySet<Document | ShadowRoot>;
  marks: Mark[];
}

/** A point of the viewport, px. */
export interface Point {
  x: number;
  y: number;
}

/** The elements at a point, topmost first; those of a shadow tree stand before its host. */
function elementsAt(root: Document | ShadowRoot, roots: Painted['roots'], { x, y }: Point): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element.getRootNode() === root)
    .flatMap((element) => {
      const { shadowRoot } = element;
      return shadowRoot && roots.has(shadowRoot)
        ? [...elementsAt(shadowRoot, roots, { x, y }), element]
        : [element];
    });
}

const holds = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Elements that paint something whatever their style says. */
const REPLACED = new Set(['canvas', 'embed', 'iframe', 'img', 'object', 'picture', 'svg', 'video']);
/** How browsers write a color that can't be seen. */
const TRANSPARENT = /^rgba\(.*, 0\)$|\/ 0\)$/;

/** True when an element hides what lies under it, at least in part: many a page lays an empty link over a whole teaser, and that hides nothing. */
function paints(element: Element): boolean {
  const { opacity, backgroundColor, backgroundImage, backdropFilter = 'none' } = getComputedStyle(element);
  if (opacity === '0') return false;
  if (REPLACED.has(element.localName) || backgroundImage !== 'none' || backdropFilter !== 'none') return true;
  return !TRANSPARENT.test(backgroundColor);
}

/**
 * The mark at a point. `CSS.highlights.highlightsFromPoint` is no help: Firefox also reports text that is covered or
 * clipped, Chromium reports none under an empty link. So the elements under the point say which marks may be there.
 */
export function markAtPoint({ document, roots, marks }: Painted, point: Point): Mark | undefined {
  const stack = elementsAt(document, roots, point);
  const under = new Set<Node | null>(stack);
  return marks.find((mark) => {
    const around = [mark.start.node.parentElement, mark.end.node.parentElement, elementOf(mark.container)];
    if (!around.some((element) => under.has(element))) return false;
    const range = rangeOf(mark);
    if (!range || ![...range.getClientRects()].some((rect) => holds(rect, point))) return false;
    const top = stack.findIndex((element) => range.intersectsNode(element));
    // Text that stands directly in a shadow tree has only the host around it, which lies in another tree.
    return !stack.slice(0, top < 0 ? stack.indexOf(elementOf(mark.container)) : top).some(paints);
  });
}
