import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { glossaryPlugin } from './glossary-plugin.ts';
import { projectFolder } from './project-tool.ts';

/** The code of a tool's script for the page, bundled and minified as the content script is. */
export async function bundle(entry: string): Promise<string> {
  const built = (await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    plugins: [glossaryPlugin(projectFolder)],
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: path.join(projectFolder, 'tools', entry), formats: ['iife'], name: 'unused' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = built[0]?.output[0].code;
  if (code === undefined) throw new Error(`Vite gave no code for ${entry}`);
  return code;
}
