import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const tool = path.join(import.meta.dirname, 'coverage.ts');
const run = (args: string[]) => spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });

it.each([
  [['--help'], { status: 0, stdout: /^Usage: npm run coverage -- <folder>/, stderr: /^$/ }],
  [[], { status: 2, stdout: /^$/, stderr: /^Expected a folder of texts, found none\.\nUsage: / }],
  [['--json', 'x'], { status: 2, stdout: /^$/, stderr: /^Unknown option '--json'.*\nUsage: / }],
  [['none'], { status: 2, stdout: /^$/, stderr: /^none: there is no such folder\n$/ }],
])('answers %j without a stack trace', (args, expected) => {
  const { status, stdout, stderr } = run(args);
  expect(status).toBe(expected.status);
  expect(stdout).toMatch(expected.stdout);
  expect(stderr).toMatch(expected.stderr);
});
