// npm start: builds Dermalens and opens a browser with it on a page; where nobody can look, it looks itself.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { serve } from '../tests/support/server.ts';
import type { BrowserName } from './browsers.ts';
import { buildTarget, builtExtension } from './built-extension.ts';
import { ensureBrowser } from './install-browser.ts';
import { launchWithExtension } from './launch.ts';
import { programScript, projectFolder } from './project-tool.ts';
import { report } from './report.ts';
import { readArguments, type StartArguments, usage } from './start-arguments.ts';

const demoArticle = path.join(projectFolder, 'tests/pages/demo.html');
const usualShot = path.join(projectFolder, '.cache/start.png');

/** What a headless run sees of the page, in CSS px. */
const viewport = { width: 1280, height: 900 };

/** Exit code for arguments that make no sense, as shells have it; 1 is for what went wrong later. */
const badArguments = 2;

try {
  process.exitCode = await start(readOrExit());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOrExit(): StartArguments {
  try {
    // npm runs its scripts in the project's folder and says in INIT_CWD where it was called.
    const args = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
    if (typeof args.page !== 'string' || (existsSync(args.page) && statSync(args.page).isFile())) return args;
    throw new Error(
      `Expected an address that begins with http:// or https://, or a file; ${args.page} is neither`,
    );
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(badArguments);
  }
}

/** Gives the exit code. */
async function start(args: StartArguments): Promise<number> {
  ensureBrowser(args.browser);
  build(args.browser);
  const headless = args.headless || !hasDisplay();
  const stop = new AbortController();
  const { browser } = await launchWithExtension(args.browser, builtExtension(args.browser), {
    headless,
    // As large as the window is.
    defaultViewport: null,
  });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    if (headless) await page.setViewport(viewport);
    await open(page, await addressOf(args.page ?? demoArticle, stop.signal));
    if (headless) return await report(page, args.shot ?? usualShot);
    console.log('Dermalens is running. Close the browser or press Ctrl-C to end.');
    await new Promise((resolve) => browser.once('disconnected', resolve));
    return 0;
  } finally {
    stop.abort();
    await browser.close();
  }
}

function build(browser: BrowserName): void {
  console.log(`Building Dermalens for ${browser} …`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [programScript('wxt'), 'build', '-b', buildTarget[browser]],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed; its messages are above.`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function addressOf(page: URL | string, signal: AbortSignal): Promise<string> {
  if (page instanceof URL) return page.href;
  const origin = await serve({ from: path.dirname(page), signal });
  return `${origin}/${encodeURIComponent(path.basename(page))}`;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'domcontentloaded' }).catch((error: Error) => {
    // Firefox adds lines about its own insides.
    const [reason] = error.message.split('\n');
    throw new Error(`${address} can't be opened: ${reason}`);
  });
}
