import type { FrameTerm } from './messages.ts';
import type { Account, AccountOptions } from './account.ts';

/** The top frame may start later than a frame inside it, which then tells again after so many ms. */
const TELL_AGAIN = [500, 1000, 2000, 4000, 8000];

/** Tells the account in the top frame what this frame, which lies inside of it, has found. */
export function createInnerAccount({ ask, signal }: AccountOptions): Account {
  let last: FrameTerm[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(terms: FrameTerm[], tries = 0): Promise<void> {
    clearTimeout(timer);
    const heard = await ask<boolean>({ type: 'found', terms }).catch(() => false);
    if (heard || signal.aborted || tries >= TELL_AGAIN.length) return;
    timer = setTimeout(() => void tell(terms, tries + 1), TELL_AGAIN[tries]);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  // Most frames have nothing to tell, and telling wakes the background.
  const leave = () => last.length > 0 && void tell([], TELL_AGAIN.length);
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && last.length > 0 && void tell(last);
  addEventListener('pagehide', leave, { signal });
  addEventListener('pageshow', comeBack, { signal });
  return {
    found(terms) {
      const isNews = terms.length > 0 || last.length > 0;
      last = terms;
      if (isNews) void tell(terms);
    },
    follow: () => {},
    answer: () => Promise.resolve(undefined),
  };
}
