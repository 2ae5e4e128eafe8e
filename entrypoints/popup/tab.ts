import { browser } from '#imports';
import { TOP_FRAME, type PageTerms } from '../../src/extension/messages.ts';
import { siteOf } from '../../src/extension/sites.ts';
import { tell } from '../../src/extension/transport.ts';
import { whyUnread, type Access } from '../../src/extension/unread.ts';
import type { PageView } from '../../src/ui/popup.tsx';

/** The popup is open for seconds, and the page goes on meanwhile: it is asked again every so many ms. */
const ASK_AGAIN = 500;

/** The page of the active tab, as the popup sees it. */
export interface TabView {
  /** Asks the page anew. */
  refresh(): Promise<void>;
  /** Scrolls the page to a term and shows its card there. */
  jump(id: string): void;
}

const accessTo = (tabId: number): Access => ({
  mayReadFiles: () => browser.extension.isAllowedFileSchemeAccess(),
  touch: () => browser.scripting.executeScript({ target: { tabId }, func: () => {} }),
});

/** Follows the active tab of this window until `signal`; `onView` is told what is to be shown. */
export function createTabView(onView: (view: PageView) => void, signal: AbortSignal): TabView {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
  let frames = new Map<string, number>();
  let shown = '';

  function show(view: PageView): void {
    const now = JSON.stringify(view);
    if (now !== shown) onView(view);
    shown = now;
  }

  async function refresh(): Promise<void> {
    const { id, url = '' } = (await tab) ?? {};
    const site = siteOf(url);
    if (id === undefined || site === undefined) return show({ kind: 'unavailable' });
    const answer = await tell<PageTerms>(id, { type: 'terms' }, TOP_FRAME);
    if (!answer) return show({ kind: await whyUnread(url, accessTo(id)) });
    frames = new Map(answer.terms.map((term) => [term.id, term.frameId]));
    const terms = answer.terms.map((term) => ({ id: term.id, term: term.id, count: term.count }));
    show({ kind: 'page', site, on: answer.on, terms });
  }

  const asking = setInterval(() => void refresh(), ASK_AGAIN);
  signal.addEventListener('abort', () => clearInterval(asking));
  return {
    refresh,
    async jump(id) {
      const tabId = (await tab)?.id;
      if (tabId !== undefined) await tell(tabId, { type: 'jump', id }, frames.get(id) ?? TOP_FRAME);
    },
  };
}
