import { emptyTally, gateOf, pageAbbreviations, tallyUp, type Gate, type Tally } from '../text/gate.ts';
import type { Finder } from '../text/find.ts';
import { glance, heldIn, LONGEST_GLANCE, NAME, OPEN, wordsOf, type Look } from '../text/glance.ts';
import { readOwn, seenIn, type Block, type ReadFlow } from './blocks.ts';
import { containerOf, isElement, isInsideSkipped, type Container } from './elements.ts';
import { goesOn, isCode, textsIn, type NextText } from './texts.ts';

/** What the scanner tells, and what it asks of its world. */
export interface ScannerOptions {
  finder: Finder;
  /** Whether the reader of the page can see a text. */
  isShown: (text: Text) => boolean;
  /** Told of each block in which something was found: when it comes or has changed, and when it goes. */
  onBlock?: (block: Block, change: 'added' | 'removed') => void;
}

/** Reads trees and keeps account of what was found where. */
export interface Scanner {
  /** Reads all below `root` from `from` on, but for blocks that are known; a small step at a time, gives where it is. */
  scan(root: Container, from?: Node): Generator<Node>;
  /** Reads the own text of one container anew, likewise. */
  readWhole(container: Container): Generator<Node>;
  /** Counts the words of `roots` anew: after changes, the account of them is only about right. */
  recount(roots: Iterable<Node>): Generator<Node>;
  /** Forgets a subtree that is to be read anew, or no more. */
  forget(root: Node): void;
  /** Forgets what has left the page. */
  forgetLost(): void;
  forgetAll(): void;
  /** Looks again at what of a block can be seen; true when that has changed. Text that the page took away will be read anew, and is left. */
  look(block: Block): boolean;
  readonly blocks: ReadonlyMap<Container, Block>;
  readonly tally: Tally;
  gate(): Gate;
  /** Looks from now on for the abbreviations of the page's own; true when they are others than before, and all is to be read anew. */
  takeUpAbbreviations(): boolean;
}

const sameKeys = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

const sameItems = <Item>(a: Item[], b: Item[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const isOnPage = ({ flows }: Block) =>
  flows.every(({ nodes }) => nodes.every(({ isConnected }) => isConnected));

/** Texts without a name are passed over so many at a time, UTF-16 code units; each text counts some more for the step to it. */
const STEP = 4000;
const PER_TEXT = 40;

/** Whether a name may begin in a text in which a glance `held` that. */
const mayHold = (text: Text, held: number) => held === NAME || (held === OPEN && goesOn(text));

/** Creates a scanner of which nothing is read yet. */
export function createScanner({ finder, isShown, onBlock }: ScannerOptions): Scanner {
  const blocks = new Map<Container, Block>();
  const reader: Look = { finder, own: new Map() };
  const tally = emptyTally();

  /** Counts what can be seen of a run, in place of what could be seen before; true when that differs. */
  function see(flow: ReadFlow): boolean {
    const seen = seenIn(flow, isShown);
    if (sameItems(seen.matches, flow.seen.matches)) return false;
    tallyUp(tally, flow.seen, -1);
    tallyUp(tally, seen, 1);
    flow.seen = seen;
    return true;
  }

  function look({ flows }: Block): boolean {
    return flows.filter(see).length > 0;
  }

  function remove(container: Container): void {
    const block = blocks.get(container);
    if (!block) return;
    blocks.delete(container);
    for (const { seen } of block.flows) tallyUp(tally, seen, -1);
    onBlock?.(block, 'removed');
  }

  function* readWhole(container: Container): Generator<Node> {
    const block = isInsideSkipped(container) ? undefined : yield* readOwn(reader, container);
    remove(container);
    if (!block || block.flows.length === 0) return;
    blocks.set(container, block);
    look(block);
    onBlock?.(block, 'added');
  }

  /** What the last text that `seek` gave holds, as a glance tells. */
  let held = 0;

  /** Goes on until a name may begin in a text, or a step's worth of text is passed over; gives that text, and null at the end. */
  function seek(next: NextText): Text | null {
    held = 0;
    let passed = 0;
    for (let text = next(); text; text = next()) {
      const { data } = text;
      if (isCode(text, data)) continue;
      if (data.length > LONGEST_GLANCE) return text;
      const seen = glance(reader, data, 0);
      tally.words += wordsOf(seen);
      held = heldIn(seen);
      passed += PER_TEXT + data.length;
      if (held > 0 || passed > STEP) return text;
    }
    return null;
  }

  /** Glances at a text that is too long for one step. */
  function* glanceAtLong(text: Text): Generator<Node, number> {
    const { data } = text;
    let most = 0;
    for (let at = 0; at < data.length; at += LONGEST_GLANCE) {
      const seen = glance(reader, data, at);
      tally.words += wordsOf(seen);
      most = Math.max(most, heldIn(seen));
      yield text;
    }
    return most;
  }

  function forget(root: Node): void {
    remove(root as Container);
    if (!isElement(root) && !('host' in root)) return;
    const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = root; at; at = walker.nextNode()) {
      if (!isElement(at)) continue;
      remove(at);
      if (at.shadowRoot) forget(at.shadowRoot);
    }
  }

  return {
    *scan(root, from) {
      const done = new Set<Container>();
      const next = textsIn(root, from);
      for (let text = seek(next); text; text = seek(next)) {
        const holds = text.length > LONGEST_GLANCE ? yield* glanceAtLong(text) : held;
        const container = mayHold(text, holds) ? containerOf(text) : undefined;
        if (container && !blocks.has(container) && !done.has(container)) {
          done.add(container);
          yield* readWhole(container);
        }
        yield text;
      }
    },
    readWhole,
    *recount(roots) {
      let words = 0;
      for (const root of roots) {
        const next = textsIn(root);
        for (let text = next(); text; text = next()) {
          const { data } = text;
          for (let at = 0; at < data.length && !isCode(text, data); at += LONGEST_GLANCE) {
            words += wordsOf(glance(reader, data, at));
            yield text;
          }
        }
      }
      tally.words = words;
    },
    forget,
    forgetLost() {
      for (const container of blocks.keys()) if (!container.isConnected) remove(container);
    },
    forgetAll() {
      for (const container of blocks.keys()) remove(container);
      tally.words = 0;
    },
    takeUpAbbreviations() {
      const own = pageAbbreviations(tally, finder.abbreviations);
      const changed = !sameKeys(own, reader.own);
      reader.own = own;
      return changed;
    },
    look: (block) => blocks.get(block.container) === block && isOnPage(block) && look(block),
    blocks,
    tally,
    gate: () => gateOf(tally),
  };
}
