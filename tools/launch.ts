import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import * as v from 'valibot';
import { type BrowserName, findBrowser } from './browsers.ts';
import { missingBrowserMessage } from './install-browser.ts';

/** A browser in which Dermalens is installed. */
export interface BrowserWithExtension {
  readonly browser: Browser;
  /** Where the extension's own pages are, for example `chrome-extension://<id>`. */
  readonly extensionOrigin: string;
}

/**
 * Firefox gives an extension a random host name in each profile; setting it in the profile makes it known.
 * Any UUID does.
 */
const firefoxHost = '3f0c4a52-6d8e-4b1a-9c57-2e94d1b7f860';

const firefoxManifest = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

/**
 * Headless browsers take themselves for devices without a mouse, and answer `(hover: hover)` accordingly. These are
 * the browsers' own numbers for a fine pointer that hovers. Chromium forgets them for a page whose viewport is set,
 * until that page goes somewhere.
 */
const chromiumMouse =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const firefoxMouse = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 };

/** Launches the machine's browser with a new, empty profile. Throws when there is no such browser. */
export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(missingBrowserMessage(name, process.platform));
  if (name === 'firefox') {
    const extraPrefsFirefox = { ...(options.headless ? firefoxMouse : {}), ...options.extraPrefsFirefox };
    return puppeteer.launch({ ...options, browser: 'firefox', executablePath, extraPrefsFirefox });
  }
  const args = ['--disable-component-update', ...(options.args ?? [])];
  if (options.headless) args.push(chromiumMouse);
  // Chromium refuses to run its sandbox as root, which is how containers run it.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ ...options, browser: 'chrome', executablePath, args });
}

/** Launches the browser and installs the extension that was built in the folder. */
export async function launchWithExtension(
  name: BrowserName,
  folder: string,
  options: LaunchOptions,
): Promise<BrowserWithExtension> {
  // Chromium installs extensions only for whoever launched it, over a pipe.
  const ownOptions =
    name === 'firefox' ? firefoxOptions(folder, options) : { pipe: true, enableExtensions: true };
  const browser = await launchBrowser(name, { ...options, ...ownOptions });
  try {
    const id = await browser.installExtension(folder);
    const extensionOrigin =
      name === 'firefox' ? `moz-extension://${firefoxHost}` : `chrome-extension://${id}`;
    return { browser, extensionOrigin };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function firefoxOptions(folder: string, { args = [], extraPrefsFirefox }: LaunchOptions): LaunchOptions {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const { id } = v.parse(firefoxManifest, manifest).browser_specific_settings.gecko;
  return {
    // Without it, the driver may not open the extension's own pages.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      ...extraPrefsFirefox,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: firefoxHost }),
    },
  };
}
