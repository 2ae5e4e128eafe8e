// Makes a fresh clone ready, then runs a tool with the project's own Node:
//
//   node tools/setup.mjs [tools/start.ts [arguments of the tool]]
//
// Plain JavaScript without packages, because it runs first of all, on whatever Node the machine has (20 or newer).

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projectNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const [tool, ...toolArguments] = process.argv.slice(2);
if (!isInstalled()) install();
if (tool !== undefined) run(tool, toolArguments);

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (installed === undefined || !existsSync(projectNode)) return false;
  // By content and not by date: a checkout renews the dates of files it does not change.
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(([folder, wanted]) => {
    const present = installed[folder];
    // npm leaves out optional packages that are for other systems; the entry '' is the project itself.
    if (present === undefined) return folder === '' || wanted.optional === true;
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });
}

/** The packages that a lock file lists, by folder, or undefined when there is no such file. */
function packagesIn(lockFile) {
  const file = path.join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function install() {
  console.error('Installing the npm packages this version needs …');
  // Not "npm ci": it refuses a lock file that was written where the optional packages for other systems can't be
  // had. With --no-save the lock file is followed as well, and left as it is.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      // The tool's own output may be read by a program, so nothing else goes to stdout.
      stdio: ['ignore', 2, 2],
      // On Windows npm is a script, which only a shell can start.
      shell: process.platform === 'win32',
    },
  );
  if (status === 0 && existsSync(projectNode)) return;
  console.error(
    status === 0
      ? `npm installed the packages but not ${projectNode}: expected install scripts to be allowed (ignore-scripts=false)`
      : 'npm could not install the packages; its message is above',
  );
  process.exit(1);
}

/** Runs the tool and ends as it ends. By path, since a shell or PATH may still mean the machine's older Node. */
function run(file, args) {
  const child = spawn(projectNode, [path.resolve(root, file), ...args], { cwd: root, stdio: 'inherit' });
  // The terminal sends Ctrl-C to the tool as well: let the tool end first, in its own way.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
