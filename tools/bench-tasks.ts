/** How long pieces of work took. */
export interface Tasks {
  /** Of each piece, ms. */
  readonly taken: number[];
  /** Does a piece of work and measures it. */
  measure(work: () => unknown): void;
  /** Resolves when nothing was done for a while. */
  settled(): Promise<void>;
}

/** Nothing is left to come when so many ms pass without work: longer than any of the page reader's own delays but the last. */
const QUIET = 400;

/**
 * Measures from now on each callback that this world gives to the browser for later, and so each task of ours: the page's
 * own scripts live in another world and keep their functions.
 */
export function watchTasks(): Tasks {
  const taken: number[] = [];
  let last = performance.now();

  function measure(work: () => unknown): void {
    const began = performance.now();
    work();
    last = performance.now();
    taken.push(last - began);
  }
  const measured =
    <Args extends unknown[]>(callback: (...args: Args) => unknown) =>
    (...args: Args) =>
      measure(() => callback(...args));

  const { requestIdleCallback, setTimeout, IntersectionObserver, MutationObserver } = globalThis;
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  Object.assign(globalThis, {
    requestIdleCallback: (callback: IdleRequestCallback, options?: IdleRequestOptions) =>
      requestIdleCallback(measured(callback), options),
    setTimeout: (callback: () => void, ms?: number) => setTimeout(measured(callback), ms),
    IntersectionObserver: new Proxy(IntersectionObserver, {
      construct: (Observer, [callback, options]) => new Observer(measured(callback), options),
    }),
    MutationObserver: new Proxy(MutationObserver, {
      construct: (Observer, [callback]) => new Observer(measured(callback)),
    }),
  });
  return {
    taken,
    measure,
    async settled() {
      while (performance.now() - last < QUIET) await wait(QUIET / 4);
    },
  };
}
