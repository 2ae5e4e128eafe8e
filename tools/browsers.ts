import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The two browsers Dermalens is built for; Edge and Chrome count as Chromium. */
export type BrowserName = 'chromium' | 'firefox';

/** What the operating system offers to the search: where it looks, and what the user has set. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The oldest major versions that Dermalens is made for: all that the code calls is in Chromium by 128, and Firefox 140
 * is the first with the CSS Custom Highlight API.
 */
export const oldestVersion: Readonly<Record<BrowserName, number>> = { chromium: 128, firefox: 140 };

const commands: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const macPaths: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Paths below each of the folders where Windows installs programs. */
const windowsPaths: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const thisMachine: Machine = { platform: process.platform, env: process.env };

/** The environment variable that names the executable to use instead of searching for one. */
export function overrideVariable(name: BrowserName): string {
  return `DERMALENS_${name.toUpperCase()}`;
}

/** Every path at which the browser may lie on such a machine, best first; none is checked to exist. */
export function candidatePaths(name: BrowserName, machine: Machine): string[] {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder ? windowsPaths[name].map((p) => path.win32.join(folder, p)) : [],
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const onPath = commands[name].flatMap((command) =>
    folders.map((folder) => path.posix.join(folder, command)),
  );
  return platform === 'darwin' ? [...macPaths[name], ...onPath] : onPath;
}

/** The major version in what a browser prints for `--version` ("Mozilla Firefox 153.0esr" gives 153). */
export function majorVersion(printed: string): number | undefined {
  const digits = /\b(\d+)\.\d/.exec(printed)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The path of a browser that can run Dermalens, or undefined when the machine has none.
 * Throws when the override variable names a file that is not there.
 */
export function findBrowser(name: BrowserName, machine: Machine = thisMachine): string | undefined {
  const override = machine.env[overrideVariable(name)];
  if (override) {
    if (!existsSync(override))
      throw new Error(`${overrideVariable(name)} names ${override}, which does not exist`);
    return override;
  }
  return candidatePaths(name, machine).find(
    (file) => existsSync(file) && isRecent(name, file, machine.platform),
  );
}

function isRecent(name: BrowserName, file: string, platform: NodeJS.Platform): boolean {
  // On Windows a browser answers `--version` by opening a window, so there its age is taken on trust.
  if (platform === 'win32') return true;
  // Some distributions put a script in the browser's place that only says to install it: no version, not a browser.
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return (majorVersion(stdout ?? '') ?? 0) >= oldestVersion[name];
}
