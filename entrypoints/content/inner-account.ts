import type { FrameTerm } from '../../src/extension/messages.ts';
import { ask } from '../../src/extension/transport.ts';
import type { Account } from './account.ts';

/** The top frame may start later than a frame inside it, which then tells again after so many ms. */
const TELL_AGAIN = [500, 1000, 2000, 4000, 8000];

/** Tells the account in the top frame what this frame, which lies inside of it, has found. */
export function createInnerAccount(signal: AbortSignal): Account {
  let last: FrameTerm[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(terms: FrameTerm[], tries = 0): Promise<void> {
    clearTimeout(timer);
    const heard = await ask<boolean>({ type: 'found', terms }).catch(() => false);
    if (heard || signal.aborted || tries >= TELL_AGAIN.length) return;
    timer = setTimeout(() => void tell(terms, tries + 1), TELL_AGAIN[tries]);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener('pagehide', () => void tell([], TELL_AGAIN.length), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && void tell(last), { signal });
  return {
    found(terms) {
      last = terms;
      void tell(terms);
    },
    follow: () => {},
    answer: () => Promise.resolve(undefined),
  };
}
