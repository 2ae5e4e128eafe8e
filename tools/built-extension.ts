import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';

const outputFolder = fileURLToPath(new URL('../.output', import.meta.url));

/** What WXT calls the two browsers: in `wxt build -b` and in the names of the folders it builds. */
export const buildTarget: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of the browser's newest build. Throws when there is none. */
export function builtExtension(name: BrowserName): string {
  // Folders are called chrome-mv3 or firefox-mv2; those of `wxt dev` have a further suffix.
  const isBuild = new RegExp(`^${buildTarget[name]}-mv\\d$`);
  const builds = readdirSync(outputFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isBuild.test(entry.name))
    .map((entry) => path.join(outputFolder, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const newest = builds[0];
  if (!newest) throw new Error(`There is no build for ${name} in ${outputFolder}: run "npm run build"`);
  return newest;
}
