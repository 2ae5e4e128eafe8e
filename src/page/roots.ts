/** Finds the trees of a page: its document, and the open shadow roots in it. */
export interface Roots {
  /** Takes up the shadow root of an element, if it has one. */
  visit(element: Element): void;
  /** Looks again at custom elements that had no shadow root when they were met. */
  visitLate(): void;
  /** The shadow roots that are on the page now. */
  onPage(): ShadowRoot[];
}

/** What is told of shadow roots. */
export interface RootsOptions {
  /** Told of each shadow root that is met for the first time. */
  onNew: (root: ShadowRoot) => void;
  /** Told of each shadow root that is met, at each walk. */
  onVisit: (root: ShadowRoot) => void;
  signal: AbortSignal;
}

/** A custom element may get its shadow root long after it came: it is looked at again after so many ms. */
const LATER = [250, 500, 1000, 2000, 4000, 8000];

/** Creates the account of shadow roots. */
export function createRoots({ onNew, onVisit, signal }: RootsOptions): Roots {
  const known = new Set<ShadowRoot>();
  const waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function take(element: Element): boolean {
    const root = element.shadowRoot;
    if (!root) return false;
    if (!known.has(root)) onNew(root);
    known.add(root);
    onVisit(root);
    return true;
  }

  function visitLate(): void {
    for (const element of waiting) if (!element.isConnected || take(element)) waiting.delete(element);
  }

  function schedule(): void {
    clearTimeout(timer);
    if (waiting.size === 0 || round >= LATER.length || signal.aborted) return;
    timer = setTimeout(() => {
      visitLate();
      schedule();
    }, LATER[round++]);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting.clear();
  });
  return {
    visit(element) {
      if (take(element) || !element.localName.includes('-')) return;
      waiting.add(element);
      round = 0;
      schedule();
    },
    visitLate,
    onPage() {
      for (const root of known) if (!root.isConnected) known.delete(root);
      return [...known];
    },
  };
}
