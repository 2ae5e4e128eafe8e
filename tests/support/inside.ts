import type { Browser as DriverBrowser, Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { ToTab } from '../../src/extension/messages.ts';

/** A rectangle in the viewport of the frame it lies in, CSS px. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A button, link or toggle of a card. */
export interface Control {
  readonly name: string;
  readonly box: Box;
  /** Of a toggle: whether it is on. */
  readonly isPressed: boolean;
}

/** What a reader can see of an open card. */
export interface CardSeen {
  readonly title: string;
  readonly text: string;
  readonly box: Box;
  readonly controls: readonly Control[];
  /** Whether the focus is in the card. */
  readonly hasFocus: boolean;
}

/**
 * Sees tabs as the extension does, with its rights. Nothing else reaches the card: its shadow root is closed to the
 * page, and so to a driver, but browsers open it to extensions.
 */
export interface Inside {
  /** The open card of a page, in whichever of its frames; undefined when there is none. */
  card(page: Page): Promise<CardSeen | undefined>;
  /** What the toolbar button shows over a page. */
  badge(page: Page): Promise<string>;
  /** Sends what the background or the popup would send, and gives the answer of the first frame that has one. */
  tell(page: Page, message: ToTab): Promise<unknown>;
  /** Forgets all settings. */
  forgetSettings(): Promise<void>;
  /** Looks from inside the extension that runs now, after the one that ran before was replaced. */
  reopen(): Promise<void>;
}

/** In both browsers, and of the types for neither. */
declare const chrome: Browser & { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** How long an extension's page may take to get the extension's rights, in ms: generous, for slow machines. */
const startLimit = 15_000;

/** Opens a way in: `url` is any file of the extension, since each one that is opened as a page has its rights. */
export async function openInside(browser: DriverBrowser, url: string): Promise<Inside> {
  let agent = await openAgent(browser, url);
  const tabOf = (page: Page) => agent.evaluate(findTab, page.url());
  return {
    card: async (page) => agent.evaluate(seeCard, await tabOf(page)),
    badge: async (page) =>
      agent.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), await tabOf(page)),
    tell: async (page, message) =>
      agent.evaluate((tabId, sent) => chrome.tabs.sendMessage(tabId, sent), await tabOf(page), message),
    forgetSettings: () => agent.evaluate(() => chrome.storage.local.clear()),
    async reopen() {
      // Firefox leaves the page open, though its extension is gone.
      await agent.close().catch(() => {});
      agent = await openAgent(browser, url);
    },
  };
}

async function openAgent(browser: DriverBrowser, url: string): Promise<Page> {
  const end = Date.now() + startLimit;
  const page = await browser.newPage({ type: 'tab', background: true });
  const hasRights = () => typeof chrome === 'object' && chrome.scripting !== undefined;
  while (Date.now() < end) {
    // While an extension starts it has no pages. Firefox never reports that one was loaded.
    void page.goto(url).catch(() => {});
    await pause();
    if (await page.evaluate(hasRights).catch(() => false)) return page;
  }
  throw new Error(`${url} has not become a page of the extension within ${startLimit} ms`);
}

/** Enough for a small local file, ms. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

/** Runs in the extension's page. */
async function findTab(address: string): Promise<number> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  if (tab?.id === undefined) throw new Error(`No tab is at ${address}`);
  return tab.id;
}

/** Runs in the extension's page; the function in it runs in the frames of the tab, beside the content script. */
async function seeCard(tabId: number): Promise<CardSeen | undefined> {
  const lookInFrame = (): CardSeen | null => {
    const rootOf = (host: Element & { openOrClosedShadowRoot?: ShadowRoot }) =>
      // Firefox has it as a property of elements.
      chrome.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
    const roots = [...document.querySelectorAll(':popover-open')].map(rootOf);
    const card = roots.map((root) => root?.querySelector<HTMLElement>('[role=dialog]')).find((one) => one);
    if (!card) return null;
    const boxOf = (element: Element): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const controls = [...card.querySelectorAll<HTMLElement>('button, a, summary')];
    return {
      title: card.querySelector('h2')?.textContent ?? '',
      text: card.innerText,
      box: boxOf(card),
      controls: controls
        .filter((control) => control.checkVisibility())
        .map((control) => ({
          name: control.ariaLabel ?? control.innerText,
          box: boxOf(control),
          isPressed: control.ariaPressed === 'true',
        })),
      hasFocus: (card.getRootNode() as ShadowRoot).activeElement !== null,
    };
  };
  const target = { tabId, allFrames: true };
  const seen = await chrome.scripting.executeScript({ target, func: lookInFrame });
  return seen.map(({ result }) => result as CardSeen | null).find((card) => card !== null) ?? undefined;
}
