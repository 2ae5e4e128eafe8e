import { TOP_FRAME, type FrameTerm, type PageTerm, type ToBackground, type ToTab } from './messages.ts';
import { addUp } from './page-terms.ts';

/** What a frame does for the account of what the frames of a tab have found. */
export interface Account {
  found(terms: FrameTerm[]): void;
  follow(settings: { on: boolean; badge: boolean }): void;
  answer(message: Extract<ToTab, { type: 'frame-found' | 'terms' }>): Promise<unknown>;
}

/** Whom an account asks, and when it ends. */
export interface AccountOptions {
  /** Asks the background. */
  ask: <Answer>(message: ToBackground) => Promise<Answer | undefined>;
  signal: AbortSignal;
}

/** Keeps the account in the top frame, so that it goes away with the page, and shows its number on the toolbar button. */
export function createAccount({ ask, signal }: AccountOptions): Account {
  const frames = new Map<number, FrameTerm[]>();
  let terms: PageTerm[] = [];
  let settings = { on: true, badge: true };
  let shown = 0;

  function show(): void {
    const count = settings.on && settings.badge ? terms.length : 0;
    if (count === shown) return;
    shown = count;
    void ask({ type: 'badge', count }).catch(() => {});
  }

  function take(frameId: number, found: FrameTerm[]): void {
    if (found.length > 0) frames.set(frameId, found);
    else frames.delete(frameId);
    terms = addUp(frames);
    show();
  }

  function comeBack({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    // The page is as it was when it was left, but the browser has cleared the badge.
    shown = 0;
    show();
  }

  addEventListener('pageshow', comeBack, { signal });
  return {
    found: (found) => take(TOP_FRAME, found),
    follow(now) {
      settings = now;
      show();
    },
    async answer(message) {
      if (message.type === 'terms') return { on: settings.on, terms: settings.on ? terms : [] };
      take(message.frameId, message.terms);
      return true;
    },
  };
}
