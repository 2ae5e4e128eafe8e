import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

const packageWithPrograms = v.object({ bin: v.record(v.string(), v.string()) });

/**
 * The script of a program that an installed package brings, to be run by `process.execPath`: unlike the program's
 * name it means the same on every platform, and it runs with this very Node.
 */
export function programScript(program: string, packageName = program): string {
  const folder = path.join(projectFolder, 'node_modules', packageName);
  const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = v.parse(packageWithPrograms, description).bin[program];
  if (!script) throw new Error(`The package ${packageName} has no program called ${program}`);
  return path.join(folder, script);
}
