/** Pointer and focus events that the page must not take for its own, such as for a click beside its open menu. */
const PRIVATE = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'wheel', 'focusin', 'focusout'];

/** What `keepEvents` needs. */
interface EventOptions {
  host: HTMLElement;
  card: HTMLElement;
  /** Ends with the card. */
  signal: AbortSignal;
  /** Ends with all cards. */
  outlasting: AbortSignal;
  onEscape: () => void;
}

/** Escape closes the card wherever the focus is; what happens inside the card is kept from the page. */
export function keepEvents({ host, card, signal, outlasting, onEscape }: EventOptions): void {
  for (const type of PRIVATE) host.addEventListener(type, (event) => event.stopPropagation(), { signal });

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.type === 'keydown' && event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopImmediatePropagation();
      // Its keyup comes when the card and its listeners are gone.
      window.addEventListener('keyup', dropEscape, { capture: true, once: true, signal: outlasting });
      onEscape();
    } else if (event.composedPath().includes(host)) {
      event.stopImmediatePropagation();
      if (event.type === 'keydown' && event.key === 'Tab') cycle(card, event);
    }
  };
  // On the window and captured: before the page's own shortcuts.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, onKey, { capture: true, signal });
}

function dropEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}

/** Lets Tab go round inside the card; between its ends the browser moves the focus itself. */
function cycle(card: HTMLElement, event: KeyboardEvent): void {
  const stops = [...card.querySelectorAll<HTMLElement>('button, a, summary')].filter((stop) =>
    stop.checkVisibility(),
  );
  const root = card.getRootNode() as ShadowRoot;
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (root.activeElement !== from && !(event.shiftKey && root.activeElement === card)) return;
  event.preventDefault();
  to?.focus();
}
