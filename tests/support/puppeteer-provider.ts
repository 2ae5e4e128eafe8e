import { defineBrowserProvider } from '@vitest/browser';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserProvider, TestProject } from 'vitest/node';
import type { BrowserName } from '../../tools/browsers.ts';
import { launchBrowser } from '../../tools/launch.ts';

/** Lets Vitest run browser tests in the machine's own Chromium and Firefox, driven by puppeteer-core. */
export function puppeteerProvider(): ReturnType<typeof defineBrowserProvider> {
  return defineBrowserProvider({
    name: 'puppeteer',
    supportedBrowser: ['chromium', 'firefox'] satisfies BrowserName[],
    providerFactory: createProvider,
  });
}

/** One browser for a project's whole run; each of Vitest's sessions is a page in it. */
function createProvider(project: TestProject): BrowserProvider {
  const pages = new Map<string, Page>();
  let browser: Promise<Browser> | undefined;
  return {
    name: 'puppeteer',
    // There is one pointer and one focus: test files that ran side by side would take them from each other.
    supportsParallelism: false,
    getCommandsContext: (sessionId) => ({ page: pages.get(sessionId) }),
    async openPage(sessionId, url) {
      browser ??= launchBrowser(browserOf(project), { headless: project.config.browser.headless });
      const page = await (await browser).newPage();
      pages.set(sessionId, page);
      await page.goto(url);
    },
    async close() {
      await (await browser)?.close();
    },
  };
}

function browserOf(project: TestProject): BrowserName {
  const { name } = project.config.browser;
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`Expected the browser to be chromium or firefox, got ${name}`);
}
