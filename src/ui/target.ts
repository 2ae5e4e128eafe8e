/** What the card needs to know of a mark on the page. */
export interface Target {
  id: string;
  /** The element whose text holds the mark. */
  element: Element;
  /** The mark's client rects now, px, viewport coordinates; empty when it is gone. */
  rects(): DOMRect[];
}
