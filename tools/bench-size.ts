import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { programScript, projectFolder } from './project-tool.ts';

const contentScript = path.join(projectFolder, '.output/chrome-mv3/content-scripts/content.js');

/** The content script's size in bytes, as it is and gzipped; built first where there is no build. */
export function contentScriptSize(): { raw: number; gzipped: number } {
  if (!existsSync(contentScript)) {
    const build = [programScript('wxt'), 'build', '-b', 'chrome'];
    const { status, stdout, stderr } = spawnSync(process.execPath, build, {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}\nThe build failed; its messages are above.`);
  }
  const code = readFileSync(contentScript);
  return { raw: code.length, gzipped: gzipSync(code, { level: 9 }).length };
}
