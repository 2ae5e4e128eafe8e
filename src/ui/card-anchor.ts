/** Where the pointer was, px in the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** Parts of one term lie at most this many line heights apart; farther ones are in another column. */
const REACH = 3;

/** What the card is placed by: the line it stands beside, and whether that is the first of several. */
export interface Anchor {
  /** As wide as the line, as high as the whole term, so that no part of the term is covered. */
  rect: DOMRect;
  isFirstOfMany: boolean;
}

/** The lines of a term from the rects of its pieces, in reading order; a line may have several pieces, as in "hyaluronic <b>acid</b>". */
export function linesOf(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const line = lines.at(-1);
    if (line && Math.abs(middle(rect) - middle(line)) < line.height / 2)
      lines[lines.length - 1] = union(line, rect);
    else if (rect.width > 0) lines.push(rect);
  }
  return lines;
}

/** The index of the line at `point`; the first when none is there. */
export function lineAt(lines: readonly DOMRect[], { x, y }: Point): number {
  const found = lines.findIndex(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  return Math.max(found, 0);
}

/** The anchor beside line `index` of a term, or beside its last line when it has fewer by now; undefined without lines. */
export function anchorOf(lines: readonly DOMRect[], index: number): Anchor | undefined {
  const line = lines[Math.min(index, lines.length - 1)];
  if (!line) return undefined;
  const near = lines.filter(({ top }) => Math.abs(top - line.top) < REACH * line.height);
  const { top, height } = near.reduce(union);
  const isFirstOfMany = near.length > 1 && line === near[0];
  return { rect: new DOMRect(line.left, top, line.width, height), isFirstOfMany };
}

function middle({ top, height }: DOMRect): number {
  return top + height / 2;
}

function union(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  const right = Math.max(one.right, other.right);
  const bottom = Math.max(one.bottom, other.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
}
