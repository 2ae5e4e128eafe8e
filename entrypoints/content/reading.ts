import { askEntry, type ToTab } from '../../src/extension/messages.ts';
import { setHidden, setSite } from '../../src/extension/settings.ts';
import { elementOf } from '../../src/page/elements.ts';
import { createPage, type FoundTerm } from '../../src/page/page.ts';
import { rangeOf, type Mark } from '../../src/page/mark.ts';
import { followPointer } from '../../src/page/pointer.ts';
import { markToOpen, neighbor, reveal } from '../../src/page/steps.ts';
import type { Finder } from '../../src/text/find.ts';
import { createCards } from '../../src/ui/card-host.ts';
import type { Target } from '../../src/ui/target.ts';

/** What is read, and for whom. */
export interface ReadingOptions {
  site: string;
  finder: Finder;
  hidden: ReadonlySet<string>;
  onFound: (terms: FoundTerm[]) => void;
  signal: AbortSignal;
}

/** A page that is being read. */
export interface Reading {
  setHidden(ids: ReadonlySet<string>): void;
  /** Does what the popup or the keyboard asks; undefined when it is not for this frame. */
  obey(message: Extract<ToTab, { type: 'jump' | 'command' }>): Promise<boolean> | undefined;
  stop(): void;
}

/** A keyboard command is for the frame that has the focus itself, not for one around it. */
const hasFocus = () => document.hasFocus() && !/^i?frame$/i.test(document.activeElement?.tagName ?? '');

/** Starts to mark the page and to open cards on it. */
export function startReading({ site, finder, hidden, onFound, signal }: ReadingOptions): Reading {
  const stopping = new AbortController();
  const until = AbortSignal.any([signal, stopping.signal]);
  const targets = new WeakMap<Mark, Target>();
  const markOf = new WeakMap<Target, Mark>();
  let last: Mark | undefined;

  function targetOf(mark: Mark): Target {
    const rects = () => [...(rangeOf(mark)?.getClientRects() ?? [])];
    const target = targets.get(mark) ?? { id: mark.id, element: elementOf(mark.container), rects };
    targets.set(mark, target);
    markOf.set(target, mark);
    return target;
  }

  const page = createPage({ document, finder, hidden, onFound, signal: until });
  const cards = createCards({
    document,
    site,
    signal: until,
    calls: {
      entry: askEntry,
      hideTerm: (id) => void setHidden(id, true),
      siteOff: () => void setSite(site, false),
      shown: (target) => page.activate(target && markOf.get(target)),
    },
  });
  followPointer({
    document,
    markAt: page.markAt,
    onOver: (mark, at) => cards.over(mark && targetOf(mark), at),
    signal: until,
  });

  function open(mark: Mark | undefined): Promise<boolean> {
    last = mark ?? last;
    if (mark) reveal(mark, document);
    if (mark) cards.open(targetOf(mark));
    return Promise.resolve(mark !== undefined);
  }

  return {
    setHidden: page.setHidden,
    obey(message) {
      const marks = page.marks();
      if (message.type === 'jump') {
        const same = marks.filter(({ id }) => id === message.id);
        return open(neighbor(same, last, 1));
      }
      if (!hasFocus()) return undefined;
      if (message.command === 'open-card') return open(markToOpen(marks, document));
      const from = last ?? markToOpen(marks, document);
      return open(neighbor(marks, from, message.command === 'next-term' ? 1 : -1));
    },
    stop() {
      stopping.abort();
      onFound([]);
    },
  };
}
