import type { ToTab } from '../../src/extension/messages.ts';
import type { SettingsStore } from '../../src/extension/settings.ts';
import { askEntry } from '../../src/extension/transport.ts';
import { createPage, type FoundTerm } from '../../src/page/page.ts';
import type { Mark } from '../../src/page/mark.ts';
import { followPointer } from '../../src/page/pointer.ts';
import { hasFocus, markFor, reveal } from '../../src/page/steps.ts';
import type { Finder } from '../../src/text/find.ts';
import { createCards } from '../../src/ui/card-host.ts';
import type { Target } from '../../src/ui/target.ts';
import { createTargets } from './targets.ts';

/** What is read, and for whom. */
export interface ReadingOptions {
  site: string;
  finder: Finder;
  hidden: ReadonlySet<string>;
  settings: Pick<SettingsStore, 'setHidden' | 'setSite'>;
  onFound: (terms: FoundTerm[]) => void;
  signal: AbortSignal;
}

/** A page that is being read. */
export interface Reading {
  setHidden(ids: ReadonlySet<string>): void;
  /** Does what the popup or the keyboard asks, and tells whether there was a term for it; undefined when it is not for this frame. */
  obey(message: Extract<ToTab, { type: 'jump' | 'command' }>): Promise<boolean> | undefined;
  stop(): void;
}

/** Starts to mark the page and to open cards on it. */
export function startReading(options: ReadingOptions): Reading {
  const { site, finder, hidden, settings, onFound } = options;
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const targets = createTargets();
  let last: Mark | undefined;

  function shown(target: Target | undefined): void {
    const mark = target && targets.markOf(target);
    last = mark ?? last;
    page.activate(mark);
  }

  const page = createPage({ document, finder, hidden, onFound, signal });
  const { setHidden } = settings;
  const siteOff = () => settings.setSite(site, false);
  const calls = { entry: askEntry, setHidden, siteOff, shown };
  const cards = createCards({ document, site, hidden, calls, signal });
  const onOver = (mark: Mark | undefined, at: { x: number; y: number }) =>
    cards.over(mark && targets.of(mark), at);
  followPointer({ document, markAt: page.markAt, onOver, signal });

  return {
    setHidden(ids) {
      page.setHidden(ids);
      cards.setHidden(ids);
    },
    obey(message) {
      const isForUs = message.type === 'jump' || message.evenWithoutFocus || hasFocus(document);
      if (!isForUs) return undefined;
      if (message.type === 'command' && message.command === 'open-card' && cards.keep())
        return Promise.resolve(true);
      const mark = markFor(message, { document, marks: page.marks(), last });
      if (!mark) return Promise.resolve(false);
      last = mark;
      reveal(mark, document);
      cards.open(targets.of(mark));
      return Promise.resolve(true);
    },
    stop() {
      stopping.abort();
      onFound([]);
    },
  };
}
