import { render } from 'preact';
import { keepEvents } from './card-events.ts';
import { keepFocus } from './card-focus.ts';
import { placeCard } from './card-place.ts';
import type { Point } from './card-anchor.ts';
import css from './card.css?inline';
import { Card, type CardActions } from './card.tsx';
import type { OpenCard } from './hover-state.ts';
import { schemeBehind } from './scheme.ts';
import type { Target } from './target.ts';
import { modalAround } from './tree.ts';

/** What happens to a card beside what its reader does with its buttons. */
export interface CardEvents extends CardActions {
  inside(yes: boolean): void;
  focused(yes: boolean): void;
  removed(): void;
  outOfView(): void;
}

/** What `mountCard` needs. */
interface MountOptions {
  document: Document;
  site: string;
  card: OpenCard<Target>;
  /** Where the pointer is; undefined for a card opened by keyboard. */
  at: Point | undefined;
  isHidden: (id: string) => boolean;
  events: CardEvents;
  /** Ends with all cards of the page. */
  outlasting: AbortSignal;
  signal: AbortSignal;
}

/** Adds the card to the page, in the top layer, until `signal` aborts; gives the function that draws it anew. */
export function mountCard(options: MountOptions): (card: OpenCard<Target>) => void {
  const { document, site, card: first, at, isHidden, events, outlasting, signal } = options;
  const { mark: target } = first;
  const { host, root } = createHost(document);
  // Outside of an open modal dialog everything is inert.
  (modalAround(target.element) ?? document.documentElement).append(host);
  host.showPopover();

  const scheme = schemeBehind(target.element);
  const paint = ({ entries, pinned }: OpenCard<Target>) => {
    const entry = entries.at(-1);
    const backTo = entries.at(-2)?.term.term;
    const hidden = entry !== undefined && isHidden(entry.term.id);
    const props = { entry, backTo, pinned, hidden, site, scheme, actions: events };
    render(<Card {...props} />, root);
  };
  paint(first);
  const card = root.firstElementChild as HTMLElement;

  const focus = keepFocus({ host, card, signal, onChange: events.focused });
  signal.addEventListener('abort', () => {
    render(null, root);
    host.remove();
  });
  keepEvents({ host, card, signal, outlasting, onEscape: events.close });
  placeCard({ card, target, at, signal, onRemoved: events.removed, onOutOfView: events.outOfView });
  card.addEventListener('pointerenter', () => events.inside(true), { signal });
  card.addEventListener('pointerleave', () => events.inside(false), { signal });
  if (first.byKeyboard) focus.enter();

  let drawn = first;
  return (next) => {
    // The chip or button that led to another entry is about to vanish, and the focus with it.
    const isGoing = next.entries !== drawn.entries && focus.isInside;
    if (isGoing || (next.byKeyboard && !drawn.byKeyboard)) focus.enter();
    drawn = next;
    paint(next);
  };
}

function createHost(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  return { host, root };
}
