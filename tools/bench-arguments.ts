import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from './project-tool.ts';

/** What `npm run bench` is asked to do. */
export interface BenchArguments {
  /** The folder of saved pages, or undefined for the bundled demo page. */
  readonly pages: string | undefined;
  /** How often each page is loaded and measured. */
  readonly rounds: number;
  /** Whether the tables are written to docs/benchmarks.md as well. */
  readonly write: boolean;
}

/** How to call it, for people who called it otherwise. */
export const usage = 'Usage: npm run bench [-- --pages <folder>] [--rounds <number>] [--write]';

/** Saved pages may lie beside the repository: their texts belong to their authors, so they are no part of it. */
const usualPages = path.join(projectFolder, '../shared/pages');

/** Reads the arguments of `npm run bench`, with paths as seen from `folder`. Throws an error that names what was expected. */
export function readArguments(args: readonly string[], folder: string): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      write: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds: expected a whole number from 1 on, got "${values.rounds}"`);
  }
  const asked = values.pages === undefined ? undefined : path.resolve(folder, values.pages);
  if (asked !== undefined && !existsSync(asked)) throw new Error(`--pages: there is no folder ${asked}`);
  return { pages: asked ?? (existsSync(usualPages) ? usualPages : undefined), rounds, write: values.write };
}
