import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { programScript, projectFolder } from './project-tool.ts';

const contentScript = path.join(projectFolder, '.output/chrome-mv3/content-scripts/content.js');

/** Builds the extension for Chrome; gives its content script's size in bytes, as it is and gzipped. */
export function contentScriptSize(): { raw: number; gzipped: number } {
  const build = [programScript('wxt'), 'build', '-b', 'chrome'];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed; its messages are above.`);
  const code = readFileSync(contentScript);
  return { raw: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}
