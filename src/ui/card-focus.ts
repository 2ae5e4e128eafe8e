import { focusedIn } from './tree.ts';

/** What `keepFocus` needs. */
interface FocusOptions {
  host: HTMLElement;
  card: HTMLElement;
  signal: AbortSignal;
  onChange: (isInside: boolean) => void;
}

/** The focus of a card. */
export interface CardFocus {
  /** Moves the focus to the card itself, which is then announced. */
  enter(): void;
  readonly isInside: boolean;
}

/**
 * Keeps the card out of the page's tab order until the focus is in it, and gives the focus back where it was when
 * `signal` aborts, for which the card must still be in the document.
 */
export function keepFocus({ host, card, signal, onChange }: FocusOptions): CardFocus {
  const { ownerDocument: document } = host;
  let before: Element | null = null;
  const isInside = () => focusedIn(document) === host;
  const remember = () => {
    if (!isInside()) before = focusedIn(document);
  };

  // A negative tabindex takes the whole shadow tree of its element out of the tab order.
  host.tabIndex = -1;
  const listen = { signal };
  card.addEventListener('pointerdown', remember, listen);
  card.addEventListener(
    'focusin',
    () => {
      // Taking the attribute away would take the focus away with it.
      host.tabIndex = 0;
      onChange(true);
    },
    listen,
  );
  card.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      // The window losing the focus changes nothing: it comes back to the same place.
      if (card.contains(relatedTarget as Node | null) || !document.hasFocus()) return;
      host.tabIndex = -1;
      onChange(false);
    },
    listen,
  );
  signal.addEventListener('abort', () => {
    if (isInside() && before instanceof HTMLElement) before.focus({ preventScroll: true });
  });

  return {
    enter() {
      remember();
      card.focus({ preventScroll: true });
    },
    get isInside() {
      return isInside();
    },
  };
}
