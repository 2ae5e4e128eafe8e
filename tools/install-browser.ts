import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser, oldestVersion, overrideVariable } from './browsers.ts';

/** The packages of Debian and its relatives. */
const packages: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

const downloadPages: Readonly<Record<BrowserName, string>> = {
  chromium: 'https://www.google.com/chrome/',
  firefox: 'https://www.mozilla.org/firefox/',
};

/**
 * The path of a browser that can run Dermalens. Where there is none, installs the distribution's package if that
 * is possible without a password; throws an error that says what to do where it is not.
 */
export function ensureBrowser(name: BrowserName): string {
  const present = findBrowser(name);
  if (present) return present;
  const asRoot = prefixForRoot();
  if (asRoot) installPackage(packages[name], asRoot);
  const installed = asRoot && findBrowser(name);
  if (installed) return installed;
  throw new Error(missingBrowserMessage(name, process.platform));
}

/** What to do, on such a platform, to get the browser. */
export function missingBrowserMessage(name: BrowserName, platform: NodeJS.Platform): string {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    linux: `run "sudo apt-get install ${packages[name]}" or your distribution's equivalent`,
    darwin: `run "brew install --cask ${name === 'firefox' ? 'firefox' : 'google-chrome'}"`,
    win32: `run "winget install ${name === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome'}"`,
  };
  return [
    `No ${name === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'} ${oldestVersion[name]} or newer was found.`,
    `To get one, ${how[platform] ?? `download it from ${downloadPages[name]}`};`,
    `if you have one elsewhere, set ${overrideVariable(name)} to the path of its executable.`,
  ].join(' ');
}

/** The words to put before a command so that it runs as root, or undefined where apt-get can't be used. */
function prefixForRoot(): string[] | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  // -n: fail instead of asking for a password.
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function installPackage(packageName: string, asRoot: readonly string[]): void {
  console.error(`Installing the package ${packageName} …`);
  const runAsRoot = (...command: string[]): void => {
    const [program = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    spawnSync(program, args, { stdio: ['ignore', 2, 2] });
  };
  runAsRoot('apt-get', 'update', '-q');
  runAsRoot('apt-get', 'install', '-qy', '--no-install-recommends', packageName);
}
