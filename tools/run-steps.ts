/** How many checks or tests ended in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One thing to check. */
export interface Step {
  readonly name: string;
  /** The names of earlier steps without whose success this one would say nothing new. */
  readonly needs?: readonly string[];
  /** Checks it and prints what is wrong. An error thrown counts as one failure. */
  readonly run: () => Counts;
}

/** How one step ended. */
export interface StepResult {
  readonly name: string;
  readonly counts: Counts;
  /** How long it took, in ms. */
  readonly duration: number;
}

/** What a single check counts that passed, failed or was skipped. */
export const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
  skipped: { passed: 0, failed: 0, skipped: 1 },
} as const satisfies Record<string, Counts>;

/** Runs the steps in order. A failure keeps only those from running that need the step that failed. */
export function runSteps(steps: readonly Step[]): StepResult[] {
  const results: StepResult[] = [];
  const succeeded = new Set<string>();
  for (const step of steps) {
    const start = performance.now();
    const canRun = (step.needs ?? []).every((name) => succeeded.has(name));
    console.log(`\n── ${step.name}${canRun ? '' : ': skipped, since it needs a step that failed'}`);
    const counts = canRun ? runStep(step) : one.skipped;
    if (isSuccess(counts)) succeeded.add(step.name);
    results.push({ name: step.name, counts, duration: performance.now() - start });
  }
  return results;
}

function runStep(step: Step): Counts {
  try {
    return step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one.failed;
  }
}

/** A line for each result, then the line that sums them up: "12 passed, 1 failed" and, if any, ", 2 skipped". */
export function summary(results: readonly StepResult[]): string {
  const lines = results.map(({ name, counts, duration }) => {
    const mark = isSuccess(counts) ? '✔' : counts.failed > 0 ? '✘' : '–';
    return `${mark} ${name}: ${inWords(counts)} (${(duration / 1000).toFixed(1)} s)`;
  });
  const total = results.reduce<Counts>((sum, { counts }) => add(sum, counts), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });
  return [...lines, '', inWords(total)].join('\n');
}

/** Whether every step did what it should; a step that was skipped did not. */
export function allSucceeded(results: readonly StepResult[]): boolean {
  return results.every(({ counts }) => isSuccess(counts));
}

function isSuccess({ passed, failed }: Counts): boolean {
  return failed === 0 && passed > 0;
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
