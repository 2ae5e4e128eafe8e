import type { Container } from './elements.ts';
import type { Place } from './flow.ts';

/** A name on the page that counts: which term it stands for, and where. */
export interface Mark {
  /** The id of the term. */
  id: string;
  container: Container;
  start: Place;
  end: Place;
}

/** A live range over a mark, undefined when the page has changed under it. */
export function rangeOf({ start, end }: Mark): Range | undefined {
  if (![start, end].every(({ node, offset }) => node.isConnected && offset <= node.length)) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
