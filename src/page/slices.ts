/** Work that can be laid down between two steps. */
export interface Job {
  /** Does a small step, well below a millisecond; gives false when the work is done. */
  step(): boolean;
  /** Called before the page gets its turn: the DOM may change until the next step. */
  pause?(): void;
  /** Called while it is laid down, for each node that the page takes from where it stood. */
  taken?(node: Node): void;
}

/** A slice ends after so many ms: half of a frame at 60 Hz, which leaves the page the other half. */
const SLICE = 8;
/** A page that is never idle still gives us a slice after so many ms. */
const PATIENCE = 200;

/** Runs jobs one after the other in slices, while the page is idle. */
export interface Slices {
  add(job: Job): void;
  /** Puts a job before all others. */
  addFirst(job: Job): void;
  /** Does a first slice at once: it is enough for all but the longest pages. */
  runNow(): void;
  /** Tells the jobs that are laid down of a node which the page took from where it stood. */
  taken(node: Node): void;
  /** Drops all jobs that are left. */
  clear(): void;
  /** True when no job is left. */
  idle(): boolean;
}

/** Creates the queue; `onPause` is called after each slice, and `signal` drops what is left. */
export function createSlices({ onPause, signal }: { onPause: () => void; signal: AbortSignal }): Slices {
  const jobs: Job[] = [];
  let asked: number | undefined;

  function slice(budget: number): void {
    const end = performance.now() + budget;
    while (jobs.length > 0 && performance.now() < end) {
      if (!jobs[0]!.step()) jobs.shift();
    }
    jobs[0]?.pause?.();
    onPause();
    ask();
  }

  function ask(): void {
    if (asked !== undefined || jobs.length === 0 || signal.aborted) return;
    asked = requestIdleCallback(
      (deadline) => {
        asked = undefined;
        slice(Math.min(SLICE, Math.max(1, deadline.didTimeout ? SLICE : deadline.timeRemaining())));
      },
      { timeout: PATIENCE },
    );
  }

  signal.addEventListener('abort', () => {
    jobs.length = 0;
    if (asked !== undefined) cancelIdleCallback(asked);
  });
  return {
    add(job) {
      jobs.push(job);
      ask();
    },
    runNow: () => slice(SLICE),
    addFirst(job) {
      jobs.unshift(job);
      ask();
    },
    taken(node) {
      for (const job of jobs) job.taken?.(node);
    },
    clear() {
      jobs.length = 0;
    },
    idle: () => jobs.length === 0,
  };
}
