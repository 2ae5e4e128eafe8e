/** Firefox shows extensions the closed shadow roots of elements. */
interface OpenToExtensions extends HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Removes a card that stands in the page though nobody answers for it any more. Firefox ends content scripts with
 * their extension, as at an update, and lets them clear up nothing; elsewhere they live until a newer one retires them.
 */
export function removeLeftCard(document: Document): void {
  for (const host of document.querySelectorAll<OpenToExtensions>('div[popover=manual]')) {
    const content = host.openOrClosedShadowRoot?.firstElementChild;
    if (content?.matches('.surface.card[role=dialog]')) host.remove();
  }
}
