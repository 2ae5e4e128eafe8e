import { emptyTally, gateOf, pageAbbreviations, tallyUp, type Gate, type Tally } from '../text/gate.ts';
import type { Finder } from '../text/find.ts';
import type { Look } from '../text/glance.ts';
import { readOwn, seenIn, type Block, type ReadFlow } from './blocks.ts';
import { containerOf, isElement, isInsideSkipped, type Container } from './elements.ts';
import { createSeeker } from './seek.ts';
import { textsIn } from './texts.ts';

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
  /** Forgets a node that was taken from where it stood, unless it stands elsewhere on the page now. */
  forgetTaken(node: Node): void;
  /** True when the words of what was taken or read anew are so many that the account of them may be off by a fifth. */
  isUnsure(): boolean;
  /** What was found below `root`. */
  blocksIn(root: Element): Generator<Block>;
  forgetAll(): void;
  /** Called before the page gets its turn: what is known of its trees may then no longer hold. */
  pause(): void;
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

/** About so many UTF-16 code units make a word, the gap after it included. */
const LETTERS_A_WORD = 6;

/** Creates a scanner of which nothing is read yet. */
export function createScanner({ finder, isShown, onBlock }: ScannerOptions): Scanner {
  const blocks = new Map<Container, Block>();
  const wanted: Look = { finder, own: new Map() };
  const tally = emptyTally();
  /** How many words the account may be off. */
  let unsure = 0;
  /** What lies in something that is left alone, as far as it was asked since the page had its turn. */
  const skipped = new Map<Node, boolean>();

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
    const block = isInsideSkipped(container, skipped) ? undefined : yield* readOwn(wanted, container);
    remove(container);
    unsure += block?.words ?? 0;
    if (!block || block.flows.length === 0) return;
    blocks.set(container, block);
    look(block);
    onBlock?.(block, 'added');
  }

  function* blocksIn(root: Node): Generator<Block> {
    const own = blocks.get(root as Container);
    if (own) yield own;
    if (!isElement(root) && !('host' in root)) return;
    const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = root; at; at = walker.nextNode()) {
      if (!isElement(at)) continue;
      const block = at === root ? undefined : blocks.get(at);
      if (block) yield block;
      if (at.shadowRoot) yield* blocksIn(at.shadowRoot);
    }
  }

  function forget(root: Node): void {
    for (const { container } of blocksIn(root)) remove(container);
  }

  return {
    *scan(root, from) {
      const done = new Set<Container>();
      const count = (words: number) => {
        tally.words += words;
      };
      const seeker = createSeeker({ look: wanted, next: textsIn(root, from), onWords: count });
      for (let at: Text | null = null; (at = seeker.step()) || seeker.found.length > 0;) {
        for (const text of seeker.found) {
          const container = containerOf(text);
          if (!container || blocks.has(container) || done.has(container)) continue;
          done.add(container);
          yield* readWhole(container);
        }
        if (at) yield at;
      }
    },
    readWhole,
    *recount(roots) {
      let words = 0;
      const count = (more: number) => {
        words += more;
      };
      for (const root of roots) {
        const seeker = createSeeker({ look: wanted, next: textsIn(root), onWords: count });
        for (let at = seeker.step(); at; at = seeker.step()) yield at;
      }
      tally.words = words;
      unsure = 0;
    },
    forget,
    forgetTaken(node) {
      unsure += (node.textContent ?? '').length / LETTERS_A_WORD;
      if (!node.isConnected) forget(node);
    },
    isUnsure: () => unsure * 5 > tally.words,
    blocksIn,
    forgetAll() {
      for (const container of blocks.keys()) remove(container);
      tally.words = 0;
      unsure = 0;
    },
    pause: () => skipped.clear(),
    takeUpAbbreviations() {
      const own = pageAbbreviations(tally, finder.abbreviations);
      const changed = !sameKeys(own, wanted.own);
      wanted.own = own;
      return changed;
    },
    look: (block) => blocks.get(block.container) === block && isOnPage(block) && look(block),
    blocks,
    tally,
    gate: () => gateOf(tally),
  };
}
