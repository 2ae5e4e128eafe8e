import { browser, defineBackground } from '#imports';
import { isCommand, passCommand } from '../src/extension/commands.ts';
import { createGlossaryLoader } from '../src/extension/glossary.ts';
import { TOP_FRAME, type ToTab } from '../src/extension/messages.ts';
import { siteOf } from '../src/extension/sites.ts';
import { onTabMessage, tell } from '../src/extension/transport.ts';
import { entryOf } from '../src/glossary/entry.ts';

/** The accent of the card and the popup on a light page: red would look like an alarm. */
const BADGE_COLOR = '#0d6e68';

/** Content scripts come by themselves only to pages that load later; Firefox brings them to open tabs, too. */
async function readOpenTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const [js, css] = [scripts.flatMap((one) => one.js ?? []), scripts.flatMap((one) => one.css ?? [])];
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    // A tab that may not be read, such as the browser's own store, is left as it is.
    // The sheet that an older version brought here would else stay beside the new one.
    void browser.scripting
      .removeCSS({ target, files: css as never })
      .then(() => browser.scripting.insertCSS({ target, files: css as never }))
      .catch(() => {});
    void browser.scripting.executeScript({ target, files: js as never }).catch(() => {});
  }
}

/** Shows a count on the toolbar button of one tab; 0 shows nothing. */
async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOR, tabId });
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '', tabId });
}

export default defineBackground({
  type: 'module',
  main() {
    const glossary = createGlossaryLoader();

    onTabMessage((message, { tab, frameId, url }) => {
      switch (message.type) {
        case 'entry':
          return glossary().then((all) => entryOf(all, message.id));
        case 'site':
          return Promise.resolve(siteOf(tab?.url ?? url ?? ''));
        case 'found': {
          if (tab?.id === undefined || frameId === undefined) return undefined;
          const news: ToTab = { type: 'frame-found', frameId, terms: message.terms };
          return tell<boolean>(tab.id, news, TOP_FRAME).then((heard) => heard === true);
        }
        case 'badge':
          return tab?.id === undefined ? undefined : showCount(tab.id, message.count);
      }
    });

    browser.commands.onCommand.addListener((command, tab) => {
      const tabId = tab?.id;
      if (tabId === undefined || !isCommand(command)) return;
      void passCommand(command, (message, frameId) => tell(tabId, message, frameId));
    });
    if (!import.meta.env.FIREFOX) browser.runtime.onInstalled.addListener(() => void readOpenTabs());
  },
});
