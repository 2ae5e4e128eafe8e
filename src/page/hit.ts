import { rangeOf, type Mark } from './mark.ts';

/** What is painted where. */
export interface Painted {
  document: Document;
  /** The roots that are watched; a hit test looks into a shadow root only when it is named. */
  roots: ReadonlySet<Document | ShadowRoot>;
  highlight: Highlight;
  markOf: WeakMap<AbstractRange, Mark>;
}

/** The newer of two ways to ask; TypeScript's DOM library does not have it yet. */
interface HitTesting {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { highlight: Highlight; ranges: AbstractRange[] }[];
}

const shadowRootsOf = (roots: ReadonlySet<Document | ShadowRoot>) =>
  [...roots].filter((root): root is ShadowRoot => 'host' in root && root.isConnected);

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** For browsers without `highlightsFromPoint` (Firefox 140 ESR): the caret's place, then the rectangles of the marks there. */
function markByCaret({ document, highlight, markOf, roots }: Painted, x: number, y: number): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsOf(roots) });
  if (!caret) return undefined;
  for (const painted of highlight) {
    const mark = markOf.get(painted);
    const range = mark && rangeOf(mark);
    if (!range?.isPointInRange(caret.offsetNode, caret.offset)) continue;
    if ([...range.getClientRects()].some((rect) => holds(rect, x, y))) return mark;
  }
  return undefined;
}

/** The mark at a point of the viewport, px; 0.2 to 0.3 ms. */
export function markAtPoint(painted: Painted, x: number, y: number): Mark | undefined {
  const highlights = CSS.highlights as HitTesting;
  if (!highlights.highlightsFromPoint) return markByCaret(painted, x, y);
  const hits = highlights.highlightsFromPoint(x, y, { shadowRoots: shadowRootsOf(painted.roots) });
  const range = hits.find(({ highlight }) => highlight === painted.highlight)?.ranges[0];
  return range && painted.markOf.get(range);
}
