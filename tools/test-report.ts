import * as v from 'valibot';
import type { Counts } from './run-steps.ts';

/** The part of the report of Vitest's JSON reporter that says how many tests ended in which way. */
const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

/** The counts in a report of Vitest's JSON reporter, given whether the run as a whole succeeded. */
export function countsInReport(json: string, runSucceeded: boolean): Counts {
  const report = v.parse(reportSchema, JSON.parse(json));
  // A file that does not load and an error outside of any test fail the run, but are no test in the report.
  const failed = runSucceeded ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}
