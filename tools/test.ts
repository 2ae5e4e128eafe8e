// npm test: everything that must hold. Its last line is "N passed, N failed", with each test and each check as one.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './browsers.ts';
import { ensureBrowser } from './install-browser.ts';
import { programScript, projectFolder } from './project-tool.ts';
import { allSucceeded, type Counts, one, runSteps, type Step, summary } from './run-steps.ts';
import { countsInReport } from './test-report.ts';

const steps: readonly Step[] = [
  { name: 'Format', run: () => check(['oxfmt', '--check']) },
  { name: 'Lint', run: () => check(['oxlint', '--deny-warnings']) },
  // Writes the type declarations that the next two read.
  { name: 'Prepared types', run: () => check(['wxt', 'prepare']) },
  {
    name: 'Types',
    needs: ['Prepared types'],
    run: () => check(['tsc', '-p', 'tsconfig.json'], 'typescript'),
  },
  {
    name: 'Types of the pure rooms',
    needs: ['Prepared types'],
    run: () => check(['tsc', '-p', 'tsconfig.pure.json'], 'typescript'),
  },
  { name: 'Unused code', run: () => check(['knip']) },
  { name: 'Unit tests', run: () => test('unit') },
  { name: 'Chromium', run: () => provide('chromium') },
  { name: 'Firefox', run: () => provide('firefox') },
  { name: 'Browser tests in Chromium', needs: ['Chromium'], run: () => test('chromium') },
  { name: 'Browser tests in Firefox', needs: ['Firefox'], run: () => test('firefox') },
  { name: 'Build for Chrome', run: () => check(['wxt', 'build', '-b', 'chrome']) },
  { name: 'Build for Firefox', run: () => check(['wxt', 'build', '-b', 'firefox']) },
  {
    name: 'End-to-end tests',
    needs: ['Chromium', 'Firefox', 'Build for Chrome', 'Build for Firefox'],
    run: () => test('e2e'),
  },
];

const results = runSteps(steps);
console.log(`\n${summary(results)}`);
process.exitCode = allSucceeded(results) ? 0 : 1;

/** Runs a program of an installed package, which shows its own messages. */
function check([program = '', ...args]: readonly string[], packageName = program): Counts {
  const { status } = spawnSync(process.execPath, [programScript(program, packageName), ...args], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  return status === 0 ? one.passed : one.failed;
}

/** Runs the tests of one project in vitest.config.ts. */
function test(project: string): Counts {
  const report = path.join(projectFolder, '.cache/test', `${project}.json`);
  // A run that breaks down before it reports must not be judged by an earlier one's report.
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { failed } = check(['vitest', 'run', '--project', project, ...reporters]);
  return countsInReport(readFileSync(report, 'utf8'), failed === 0);
}

function provide(browser: BrowserName): Counts {
  console.log(ensureBrowser(browser));
  return one.passed;
}
