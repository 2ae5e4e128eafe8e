import type { Finder } from '../text/find.ts';
import { emptyTally, gateOf, pageAbbreviations, tallyUp, type Gate, type Tally } from '../text/gate.ts';
import {
  addFlow,
  needsStyle,
  newBlock,
  readOwn,
  seenIn,
  type Block,
  type ReadFlow,
  type Reader,
} from './blocks.ts';
import { isElement, type Container } from './elements.ts';
import { flowsIn, type Flow } from './flow.ts';

/** What the scanner tells, and what it asks of its world. */
export interface ScannerOptions {
  finder: Finder;
  /** False where nothing is laid out (no browser): then elements are judged by name alone. */
  styled: boolean;
  /** Whether the reader of the page can see a text. */
  isShown: (text: Text) => boolean;
  /** Told of each block in which something was found: when it comes or has changed, and when it goes. */
  onBlock?: (block: Block, change: 'added' | 'removed') => void;
  onElement?: (element: Element) => void;
}

/** Reads trees and keeps account of what was found where. */
export interface Scanner {
  /** Reads all below `root` from `from` on, a step a run of text; gives where it is. What was read whole is left. */
  scan(root: Container, from?: Node): Generator<Node>;
  /** Reads the own text of one container anew, and whole. */
  readWhole(container: Container): void;
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

/** Creates a scanner of which nothing is read yet. */
export function createScanner({ finder, styled, isShown, onBlock, onElement }: ScannerOptions): Scanner {
  const blocks = new Map<Container, Block>();
  const reader: Reader = { finder, styled, own: new Map() };
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
    tally.words -= block.words;
    for (const { seen } of block.flows) tallyUp(tally, seen, -1);
    if (block.flows.length > 0) onBlock?.(block, 'removed');
  }

  function put(block: Block): void {
    remove(block.container);
    blocks.set(block.container, block);
    tally.words += block.words;
    look(block);
    if (block.flows.length > 0) onBlock?.(block, 'added');
  }

  /** The block to which a walk adds what it reads; a walk that comes by what another one has read begins it anew. */
  function blockFor(container: Container, walk: object): Block {
    const known = blocks.get(container);
    if (known && (!known.walk || known.walk === walk)) return known;
    const block = newBlock(container, walk);
    put(block);
    return block;
  }

  /** Adds a run to its block; the account is right after each run. */
  function take(flow: Flow, walk: object): void {
    const block = blockFor(flow.container, walk);
    if (!block.walk) return;
    const before = block.words;
    const found = addFlow(reader, block, flow);
    tally.words += block.words - before;
    if (!found) return;
    see(found);
    if (needsStyle(reader, block.container, found)) put(readOwn(reader, block.container));
    else onBlock?.(block, 'added');
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
      const walk = {};
      for (const flow of flowsIn(root, { from, onElement })) {
        take(flow, walk);
        yield flow.at;
      }
    },
    readWhole: (container) => put(readOwn(reader, container)),
    forget,
    forgetLost() {
      for (const container of blocks.keys()) if (!container.isConnected) remove(container);
    },
    forgetAll() {
      for (const container of blocks.keys()) remove(container);
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
