import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';

const outputFolder = fileURLToPath(new URL('../.output', import.meta.url));

/** What WXT calls the two browsers: in `wxt build -b` and in the names of the folders it builds. */
export const buildTarget: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of the browser's newest build. Throws when there is none. */
export function builtExtension(name: BrowserName): string {
  // Folders are called chrome-mv3 or firefox-mv3; those of `wxt dev` have a further suffix.
  const manifests = globSync(`${buildTarget[name]}-mv?/manifest.json`, { cwd: outputFolder })
    .map((manifest) => path.join(outputFolder, manifest))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const [newest] = manifests;
  if (!newest) throw new Error(`There is no build for ${name} in ${outputFolder}: run "npm run build"`);
  return path.dirname(newest);
}
