import path from 'node:path';
import type { LaunchOptions, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { type ExtensionBrowser, launchBuiltExtension } from './extension.ts';
import { type Inside, openInside } from './inside.ts';
import { serve, type Serving } from './server.ts';

/** The browsers in which each test runs. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** What a session may be given. */
interface SessionOptions {
  /** What the pages come from; by default the project's own pages. */
  readonly from?: Serving['from'];
  /** Prepares, and gives, what the browser is launched with. */
  readonly launch?: () => Promise<LaunchOptions>;
}

/** A browser with Dermalens for all tests of a block; each test has pages and settings of its own. */
export interface Session {
  readonly inside: Inside;
  readonly openPopup: ExtensionBrowser['openPopup'];
  /** Where the pages are, on one site and on another. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Opens a page in front, by its address on the first site or by a whole one. */
  open(address: string): Promise<Page>;
  /** Opens a page on which nothing has been done yet: the caller makes it go somewhere. */
  openBlank(): Promise<Page>;
  /** Replaces the extension, as an update does. */
  updateExtension(): Promise<void>;
}

/** Launches a browser before the tests of the block in which it is called, and closes it after them. */
export function startSession(name: BrowserName, options: SessionOptions = {}): () => Session {
  const stop = new AbortController();
  const pages: Page[] = [];
  let session: Session | undefined;
  let launched: ExtensionBrowser | undefined;

  beforeAll(async () => {
    launched = await launchBuiltExtension(name, await options.launch?.());
    const from = options.from ?? path.join(projectFolder, 'tests/pages');
    session = await createSession({
      launched,
      from,
      signal: stop.signal,
      onPage: (page) => pages.push(page),
    });
  });
  afterEach(async () => {
    // A popup may have closed by itself.
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
    await session?.inside.forgetSettings();
  });
  afterAll(async () => {
    stop.abort();
    await launched?.close();
  });
  return () => {
    if (!session) throw new Error('The session begins with the first test');
    return session;
  };
}

/** What `createSession` needs. */
interface Starting extends Serving {
  readonly launched: ExtensionBrowser;
  /** Told of each page that is opened. */
  readonly onPage: (page: Page) => void;
}

async function createSession({ launched, onPage, from, signal }: Starting): Promise<Session> {
  const { browser, extensionUrl, openPopup, reinstall } = launched;
  const inside = await openInside(browser, extensionUrl('background.js'));
  const origin = await serve({ from, signal });
  const otherOrigin = await serve({ from, signal, host: 'localhost' });
  const openBlank = async () => {
    const page = await browser.newPage();
    onPage(page);
    return page;
  };
  return {
    inside,
    origin,
    otherOrigin,
    openBlank,
    async open(address) {
      const page = await openBlank();
      await page.goto(new URL(address, origin).href);
      return page;
    },
    async openPopup(over, ready) {
      const popup = await openPopup(over, ready);
      onPage(popup);
      return popup;
    },
    async updateExtension() {
      await reinstall();
      await inside.reopen();
    },
  };
}
