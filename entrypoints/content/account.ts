import { ask, type PageTerm, type PageTerms, type ToTab } from '../../src/extension/messages.ts';
import type { FoundTerm } from '../../src/page/page.ts';

/** The id the browser gives to the top frame of every tab. */
const TOP = 0;
/** The top frame may start later than a frame inside it, which then tells again after so many ms. */
const TELL_AGAIN = [500, 1000, 2000, 4000, 8000];

/** Keeps account of what the frames of a tab have found: in the top frame, which goes away with the page. */
export interface Account {
  found(terms: FoundTerm[]): void;
  follow(settings: { on: boolean; badge: boolean }): void;
  answer(message: Extract<ToTab, { type: 'frame-found' | 'terms' }>): Promise<unknown>;
}

function createInnerAccount(signal: AbortSignal): Account {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(terms: FoundTerm[], tries = 0): Promise<void> {
    clearTimeout(timer);
    const heard = await ask<boolean>({ type: 'found', terms }).catch(() => false);
    if (heard || signal.aborted || tries >= TELL_AGAIN.length) return;
    timer = setTimeout(() => void tell(terms, tries + 1), TELL_AGAIN[tries]);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener('pagehide', () => void tell([], TELL_AGAIN.length), { signal });
  return {
    found: (terms) => void tell(terms),
    follow: () => {},
    answer: () => Promise.resolve(undefined),
  };
}

function createTopAccount(): Account {
  const frames = new Map<number, FoundTerm[]>();
  let settings = { on: true, badge: true };
  let shown = 0;

  function pageTerms(): PageTerm[] {
    const terms = new Map<string, PageTerm>();
    for (const [frameId, found] of frames) {
      for (const { id, count } of found) {
        const known = terms.get(id);
        terms.set(id, known ? { ...known, count: known.count + count } : { id, count, frameId });
      }
    }
    return [...terms.values()];
  }

  function show(): void {
    const count = settings.on && settings.badge ? pageTerms().length : 0;
    if (count === shown) return;
    shown = count;
    void ask({ type: 'badge', count }).catch(() => {});
  }

  function take(frameId: number, terms: FoundTerm[]): void {
    if (terms.length > 0) frames.set(frameId, terms);
    else frames.delete(frameId);
    show();
  }

  return {
    found: (terms) => take(TOP, terms),
    follow(now) {
      settings = now;
      show();
    },
    async answer(message): Promise<true | PageTerms> {
      if (message.type === 'terms') return { on: settings.on, terms: settings.on ? pageTerms() : [] };
      take(message.frameId, message.terms);
      return true;
    },
  };
}

/** Creates the account of this frame: the top frame adds up, the others tell it. */
export const createAccount = (signal: AbortSignal): Account =>
  window === window.top ? createTopAccount() : createInnerAccount(signal);
