import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/built-extension.ts';
import { launchWithExtension } from '../../tools/launch.ts';

/** A headless browser with the built extension in it, for one test file. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  /** The address of one of the extension's own pages: `extensionUrl('popup.html')`. */
  extensionUrl(path: string): string;
  /**
   * Opens the toolbar popup over a page, and gives it once it shows an element that matches `ready`: one that
   * it shows only when it knows which tab it is about.
   */
  openPopup(over: Page, ready: string): Promise<Page>;
  /** Installs the extension once more in place of the one that runs: to open tabs the same as an update. */
  reinstall(): Promise<void>;
  /** To be called from `afterAll`: what a failed test leaves open outlives the run. */
  close(): Promise<void>;
}

/** The viewport in which pages open, in CSS px. */
const viewport = { width: 1280, height: 900 };

/** The most that Firefox gives to a popup's height, and a usual width, in CSS px: a tab would be far wider. */
const panel = { width: 360, height: 600 };

/** How long an extension page may take to appear, in ms. */
const pageLimit = 15_000;

/**
 * Launches Chromium or Firefox with Dermalens, from the newest build. To both, the driver's pointer and keys are real
 * ones: the extension's content scripts get trusted events, and rest, dwell and leave work as by hand. What a
 * content script registers in `CSS.highlights` is visible to `page.evaluate` (see `readMarks`).
 */
export async function launchBuiltExtension(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  const { browser, extensionOrigin } = await launchWithExtension(name, builtExtension(name), {
    headless: true,
    defaultViewport: viewport,
    ...options,
  });
  const extensionUrl = (path: string): string => new URL(path, `${extensionOrigin}/`).href;
  return {
    browser,
    extensionUrl,
    async openPopup(over, ready) {
      await over.bringToFront();
      const url = extensionUrl('popup.html');
      const popup = await (name === 'chromium' ? pressAction(browser, over, url) : openBehind(browser, url));
      await waitFor(popup, ready);
      // Until now the page had to be the active tab, since that is the one which a popup asks about.
      if (name === 'firefox') await popup.bringToFront();
      return popup;
    },
    async reinstall() {
      await browser.installExtension(builtExtension(name));
    },
    close: () => browser.close(),
  };
}

/** Presses the toolbar button, as a click does: in Chromium the driver reaches the real popup. */
async function pressAction(browser: Browser, over: Page, url: string): Promise<Page> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('The browser has no extension');
  await extension.triggerAction(over);
  const popup = await browser.waitForTarget((target) => target.url().startsWith(url), { timeout: pageLimit });
  return popup.asPage();
}

/**
 * Opens the popup's page in a tab behind the others. Firefox's driver can't reach the panel that the toolbar
 * button opens, but from a tab in the background `tabs.query({ active: true, currentWindow: true })` gives the
 * same tab as from the panel, and all else is the same page with the same rights.
 */
async function openBehind(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ type: 'tab', background: true });
  await page.setViewport(panel);
  // Firefox never tells its driver that an extension's page was loaded, so there is nothing to await.
  void page.goto(url).catch(() => {});
  return page;
}

/** Waits for an element by asking again and again: in a tab behind others no frame is drawn, and no observer runs. */
async function waitFor(page: Page, selector: string): Promise<void> {
  const end = Date.now() + pageLimit;
  while (Date.now() < end) {
    // While the page is being replaced there is no document to ask.
    const isThere = await page.$(selector).catch(() => null);
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${page.url()} has not shown ${selector} within ${pageLimit} ms`);
}
