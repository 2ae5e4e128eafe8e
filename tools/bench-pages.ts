import { globSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project-tool.ts';

/** A page to be measured. */
export interface BenchPage {
  /** How the tables call it. */
  name: string;
  file: string;
}

/** The saved pages below `folder`, sorted by name, or the bundled demo page where there is no folder. Throws when it holds none. */
export function benchPages(folder: string | undefined): BenchPage[] {
  if (folder === undefined)
    return [{ name: 'demo.html', file: path.join(projectFolder, 'tests/pages/demo.html') }];
  const names = globSync('{*,*/*}.html', { cwd: folder }).toSorted();
  if (names.length === 0) throw new Error(`There are no saved pages (*.html, */*.html) in ${folder}`);
  return names.map((name) => ({ name, file: path.join(folder, name) }));
}
