import { defineContentScript } from '#imports';
import { patterns } from 'virtual:glossary/patterns';
import { onExtensionMessage } from '../../src/extension/messages.ts';
import { readSettings, watchSettings } from '../../src/extension/settings.ts';
import { isOn } from '../../src/extension/sites.ts';
import type { Settings } from '../../src/extension/stored.ts';
import '../../src/page/marks.css';
import { createFinder } from '../../src/text/find.ts';
import { createAccount } from './account.ts';
import { startReading, type Reading } from './reading.ts';
import { siteOfTab } from './site.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The page would hear it; the event by which a newer script retires this one is enough.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const site = await siteOfTab();
    if (site === undefined || signal.aborted) return;
    const finder = createFinder(patterns);
    const account = createAccount(signal);
    let reading: Reading | undefined;

    function follow(settings: Settings): void {
      const on = isOn(settings.sites, site!);
      account.follow({ on, badge: settings.badge });
      if (on) {
        reading ??= startReading({
          site: site!,
          finder,
          hidden: settings.hidden,
          onFound: account.found,
          signal,
        });
        reading.setHidden(settings.hidden);
      } else {
        reading?.stop();
        reading = undefined;
      }
    }

    const settings = await readSettings();
    if (signal.aborted) return;
    follow(settings);
    watchSettings(follow, signal);
    onExtensionMessage((message) => {
      if (message.type === 'frame-found' || message.type === 'terms') return account.answer(message);
      return reading?.obey(message);
    }, signal);
  },
});
