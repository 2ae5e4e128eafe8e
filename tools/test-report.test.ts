import { expect, test } from 'vitest';
import { countsInReport } from './test-report.ts';

const report = {
  numTotalTests: 8,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
};

test('counts tests; those to be written count as skipped', () => {
  expect(countsInReport(JSON.stringify(report), true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
});

test('counts a failure for a run that failed without a failed test', () => {
  expect(countsInReport(JSON.stringify(report), false).failed).toBe(1);
  expect(countsInReport(JSON.stringify({ ...report, numFailedTests: 3 }), false).failed).toBe(3);
});

test('refuses what is no such report', () => {
  expect(() => countsInReport('{"success":true}', true)).toThrow('numPassedTests');
});
