/** The element that encloses `element` as it is drawn: through slots and out of shadow roots. */
export function enclosing(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** The innermost open modal dialog around `element`; all outside of it is inert. */
export function modalAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = enclosing(at)) {
    if (at.matches('dialog:modal')) return at;
  }
  return undefined;
}

/** The focused element, also where it lies in open shadow roots. */
export function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
