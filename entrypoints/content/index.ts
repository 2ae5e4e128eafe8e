import { browser, defineContentScript } from '#imports';
import { patterns } from 'virtual:glossary/patterns';
import { createAccount } from '../../src/extension/account.ts';
import { createInnerAccount } from '../../src/extension/inner-account.ts';
import { createSettings } from '../../src/extension/settings.ts';
import { isOn } from '../../src/extension/sites.ts';
import type { Settings } from '../../src/extension/stored.ts';
import { siteOfTab } from '../../src/extension/tab-site.ts';
import { ask, onExtensionMessage } from '../../src/extension/transport.ts';
import '../../src/page/marks.css';
import { createFinder } from '../../src/text/find.ts';
import { startReading, type Reading } from './reading.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The page would hear it; the event by which a newer script retires this one is enough.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const site = await siteOfTab({ ask });
    if (site !== undefined && !signal.aborted) await run(site, signal);
  },
});

/** Reads the page while Dermalens is on for its site, and answers the background and the popup. */
async function run(site: string, signal: AbortSignal): Promise<void> {
  const finder = createFinder(patterns);
  const store = createSettings(browser.storage.local);
  const account = (window === window.top ? createAccount : createInnerAccount)({ ask, signal });
  let reading: Reading | undefined;

  function follow({ sites, hidden, badge }: Settings): void {
    const on = isOn(sites, site);
    account.follow({ on, badge });
    if (on) {
      reading ??= startReading({ site, finder, hidden, settings: store, onFound: account.found, signal });
      reading.setHidden(hidden);
    } else {
      reading?.stop();
      reading = undefined;
    }
  }

  const settings = await store.read();
  if (signal.aborted) return;
  follow(settings);
  store.watch(follow, signal);
  onExtensionMessage((message) => {
    if (message.type === 'frame-found' || message.type === 'terms') return account.answer(message);
    return reading?.obey(message);
  }, signal);
}
