import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allSucceeded, type Counts, one, runSteps, type Step, summary } from './run-steps.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

function step(name: string, counts: Counts, needs: readonly string[] = []): Step {
  return { name, needs, run: () => counts };
}

describe('runSteps', () => {
  test('goes on after a failure, but not with what needs the step that failed', () => {
    const results = runSteps([
      step('build', one.failed),
      step('lint', one.passed),
      step('end to end', one.passed, ['lint', 'build']),
      step('after that', one.passed, ['end to end']),
    ]);
    expect(results.map(({ counts }) => counts)).toEqual([one.failed, one.passed, one.skipped, one.skipped]);
  });

  test('counts an error as a failure, and prints it', () => {
    const broken: Step = {
      name: 'broken',
      run: () => {
        throw new Error('no such program');
      },
    };
    const results = runSteps([broken, step('lint', one.passed)]);
    expect(results.map(({ counts }) => counts)).toEqual([one.failed, one.passed]);
    expect(console.error).toHaveBeenCalledWith('no such program');
  });
});

describe('summary', () => {
  const result = (name: string, counts: Counts) => ({ name, counts, duration: 1240 });

  test('lists every step and ends with the sum', () => {
    const lines = summary([
      result('lint', one.passed),
      result('unit', { passed: 41, failed: 2, skipped: 0 }),
    ]).split('\n');
    expect(lines).toEqual([
      '✔ lint: 1 passed, 0 failed (1.2 s)',
      '✘ unit: 41 passed, 2 failed (1.2 s)',
      '',
      '42 passed, 2 failed',
    ]);
  });

  test('names what was skipped', () => {
    expect(summary([result('lint', one.failed), result('end to end', one.skipped)])).toMatch(
      /– end to end.*\n\n0 passed, 1 failed, 1 skipped$/,
    );
  });
});

describe('allSucceeded', () => {
  test.each([
    ['passes', one.passed, true],
    ['fails', one.failed, false],
    ['is skipped', one.skipped, false],
    ['ran not a single test', { passed: 0, failed: 0, skipped: 0 }, false],
  ])('when a step %s: %o', (_, counts, expected) => {
    expect(allSucceeded(runSteps([step('lint', one.passed), step('other', counts)]))).toBe(expected);
  });
});
