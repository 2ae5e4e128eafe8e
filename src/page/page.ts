import type { Finder } from '../text/find.ts';
import { countsOn, termsOn } from '../text/gate.ts';
import type { Block } from './blocks.ts';
import { containerOf, isElement, isInsideSkipped, type Container } from './elements.ts';
import { inView, isShown } from './view.ts';
import { placeAt } from './flow.ts';
import type { Mark } from './mark.ts';
import { createPainter } from './painter.ts';
import { createPass, createReading, createRound, jobOf } from './pass.ts';
import { createRoots } from './roots.ts';
import { createScanner } from './scanner.ts';
import { createSlices } from './slices.ts';
import { createWatcher, type Changes } from './watcher.ts';

/** A term that stands on the page, and how often. */
export interface FoundTerm {
  id: string;
  count: number;
}

/** What `createPage` needs. */
export interface PageOptions {
  document: Document;
  finder: Finder;
  /** Ids of terms that are not to be marked. */
  hidden: ReadonlySet<string>;
  /** Told when the terms on the page are others than before, or stand there more or less often; sorted by id. */
  onFound: (terms: FoundTerm[]) => void;
  signal: AbortSignal;
}

/** The page as Dermalens sees it. */
export interface Page {
  /** The mark at a point of the viewport, px. */
  markAt(x: number, y: number): Mark | undefined;
  /** Lights up one mark, or none. */
  activate(mark: Mark | undefined): void;
  /** All marks that count and can be seen, in document order within each tree. */
  marks(): Mark[];
  /** Marks these terms no longer, and all others again. */
  setHidden(ids: ReadonlySet<string>): void;
}

/** Words are counted anew so many ms after a change, where so many changed that the gate may hang on it. */
const RECOUNT = 1000;

/** All elements of a tree, its root among them; found when the first is asked for. */
function* elementsIn(root: Container): Generator<Element> {
  if (isElement(root)) yield root;
  yield* root.querySelectorAll('*');
}

const documentOrder = (a: Mark, b: Mark) =>
  a.start.node === b.start.node
    ? a.start.offset - b.start.offset
    : a.start.node.compareDocumentPosition(b.start.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;

/** Reads the page, marks what it finds, and keeps up with its changes until `signal`; then nothing is left behind. */
export function createPage({ document, finder, hidden, onFound, signal }: PageOptions): Page {
  const state = { hidden, open: false, meanings: '', told: '[]' };
  const withMarks = new Set<Block>();
  let recounting: ReturnType<typeof setTimeout> | undefined;

  const marksIn = (block: Block): Mark[] =>
    block.flows.flatMap((flow) =>
      flow.seen.matches
        .map((match) => ({ match, id: finder.ids[match.term] ?? '' }))
        .filter(({ match, id }) => countsOn(scanner.tally, state.open, match) && !state.hidden.has(id))
        .map(({ match, id }) => ({
          id,
          container: block.container,
          start: placeAt(flow, match.start, 'start'),
          end: placeAt(flow, match.end, 'end'),
        })),
    );

  const painter = createPainter({ document, marks: marksIn, onNear: lookAgain, signal });
  const roots = createRoots({
    onNew(root) {
      painter.adopt(root);
      watcher.watch(root);
    },
    onVisit: read,
    signal,
  });
  const scanner = createScanner({
    finder,
    isShown,
    onBlock(block, change) {
      withMarks[change === 'added' ? 'add' : 'delete'](block);
      painter[change === 'added' ? 'add' : 'remove'](block);
    },
  });
  const slices = createSlices({ onPause: settle, signal });
  const watcher = createWatcher({
    onTaken(node) {
      slices.taken(node);
      scanner.forgetTaken(node);
    },
    onChange: follow,
    onStyle: (elements) => lookAgain(blocksIn(elements)),
    signal,
  });

  /** Reads a tree, and then looks for shadow roots in it. */
  function read(root: Container): void {
    if (isInsideSkipped(root)) return;
    slices.add(createPass(scanner, root));
    slices.add(createRound(elementsIn(root), roots.visit));
  }

  /** Reads the whole page: most pages at once, and of the longest first what is on the screen. */
  function readAll(): void {
    slices.clear();
    scanner.forgetAll();
    read(document);
    slices.runNow();
    if (!slices.idle()) slices.addFirst(jobOf(readView()));
  }

  function* readView(): Generator<Node> {
    for (const container of inView(document)) yield* scanner.readWhole(container);
  }

  function recount(): void {
    slices.add(jobOf(scanner.recount([document, ...roots.onPage()])));
  }

  /** Counts words anew a while after a change, if anything hangs on it. */
  function recountLater(): void {
    recounting ??= setTimeout(() => {
      recounting = undefined;
      if (scanner.tally.namings.size > 0 && scanner.isUnsure()) recount();
    }, RECOUNT);
  }

  /** Takes up what changed. What only changed in its own text comes first, so that it is whole when a walk comes by. */
  function follow({ added, dirty, skipped, all }: Changes): void {
    if (all) return readAll();
    for (const node of [...skipped, ...added]) scanner.forget(node);
    slices.add(createReading(scanner, dirty));
    for (const element of added) read(element);
    roots.visitLate();
    recountLater();
  }

  /** What was found in `elements`, none of which lies in another, and in the text that runs through them. */
  function* blocksIn(elements: Iterable<Element>): Generator<Block> {
    for (const element of elements) {
      const container = containerOf(element);
      const around = container && container !== element && scanner.blocks.get(container);
      if (around) yield around;
      yield* scanner.blocksIn(element);
    }
  }

  /** Looks again at blocks, since they may have been shown or hidden. */
  function lookAgain(blocks: Iterable<Block>): void {
    slices.add(createRound(blocks, (block) => scanner.look(block) && painter.add(block)));
  }

  /** After each slice: the gate may have opened or closed, an abbreviation may have been spelled out. */
  function settle(): void {
    scanner.pause();
    const { open } = scanner.gate();
    const meanings = JSON.stringify(
      [...scanner.tally.meanings].map(([key, terms]) => [key, ...terms.keys()]),
    );
    const same = open === state.open && meanings === state.meanings;
    Object.assign(state, { open, meanings });
    painter.flush();
    if (!same) painter.repaint();
    if (!slices.idle()) return;
    if (scanner.takeUpAbbreviations()) readAgain();
    else tell();
  }

  /** Reads all that is known and all that is not, for abbreviations that were not looked for before. */
  function readAgain(): void {
    slices.add(createReading(scanner, scanner.blocks.keys()));
    for (const root of [document, ...roots.onPage()]) slices.add(createPass(scanner, root));
    // These passes count all words a second time.
    recount();
  }

  function tell(): void {
    const terms = [...termsOn(scanner.tally, state.open)]
      .map(([term, count]) => ({ id: finder.ids[term] ?? '', count }))
      .filter(({ id }) => !state.hidden.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const news = JSON.stringify(terms);
    if (news === state.told) return;
    state.told = news;
    onFound(terms);
  }

  signal.addEventListener('abort', () => clearTimeout(recounting));
  watcher.watch(document);
  readAll();

  return {
    markAt: painter.markAt,
    activate: painter.activate,
    marks: () => [...withMarks].flatMap(marksIn).toSorted(documentOrder),
    setHidden(ids) {
      state.hidden = ids;
      painter.repaint();
      if (slices.idle()) tell();
    },
  };
}
