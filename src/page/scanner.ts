import type { Finder } from '../text/find.ts';
import { emptyTally, gateOf, pageAbbreviations, tallyUp, type Gate, type Tally } from '../text/gate.ts';
import { addFlow, needsStyle, newBlock, readOwn, type Block, type Reader } from './blocks.ts';
import { elementOf, isElement, type Container } from './elements.ts';
import { flowsIn, type Flow } from './flow.ts';

/** What the scanner tells, and what it asks of its world. */
export interface ScannerOptions {
  finder: Finder;
  /** False where nothing is laid out (no browser): then elements are judged by name alone. */
  styled: boolean;
  /** Whether the reader of the page can see an element. */
  isShown: (element: Element) => boolean;
  /** Told of each block in which something was found, when it comes and when it goes. */
  onBlock?: (block: Block, change: 'added' | 'removed') => void;
  onElement?: (element: Element) => void;
}

/** Reads trees and keeps account of what was found where. */
export interface Scanner {
  /** Reads all below `root` from `from` on, a step a run of text; gives where it is. What was read whole is left. */
  scan(root: Container, from?: Node): Generator<Node>;
  /** Reads the own text of one container anew, and whole. */
  readWhole(container: Container): void;
  /** Forgets a subtree that left the page, or is to be read anew. */
  forget(root: Node): void;
  forgetAll(): void;
  /** Asks again whether a block can be seen; true when that has changed. */
  look(block: Block): boolean;
  readonly blocks: ReadonlyMap<Container, Block>;
  readonly tally: Tally;
  gate(): Gate;
  /** Looks from now on for the abbreviations of the page's own; true when they are others than before, and all is to be read anew. */
  takeUpAbbreviations(): boolean;
}

const sameKeys = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** Creates a scanner of which nothing is read yet. */
export function createScanner({ finder, styled, isShown, onBlock, onElement }: ScannerOptions): Scanner {
  const blocks = new Map<Container, Block>();
  const reader: Reader = { finder, styled, own: new Map() };
  const tally = emptyTally();

  function count(block: Block, times: 1 | -1): void {
    for (const { reading } of block.flows) tallyUp(tally, reading, times);
  }

  function settle(block: Block): void {
    if (block.flows.length === 0) return;
    block.shown = isShown(elementOf(block.container));
    if (block.shown) count(block, 1);
    onBlock?.(block, 'added');
  }

  function remove(container: Container): void {
    const block = blocks.get(container);
    if (!block) return;
    blocks.delete(container);
    tally.words -= block.words;
    if (block.shown) count(block, -1);
    if (block.flows.length > 0) onBlock?.(block, 'removed');
  }

  function put(block: Block): void {
    remove(block.container);
    blocks.set(block.container, block);
    tally.words += block.words;
    settle(block);
  }

  /** Adds a run to the block that is being read; the account is right after each run. */
  function take(flow: Flow): void {
    const block = blocks.get(flow.container) ?? newBlock(flow.container, false);
    if (block.whole) return;
    blocks.set(flow.container, block);
    const before = block.words;
    const found = addFlow(reader, block, flow);
    tally.words += block.words - before;
    if (found && block.flows.length === 1) settle(block);
    else if (found && block.shown) tallyUp(tally, found.reading, 1);
    if (found && block.flows.length > 1) onBlock?.(block, 'added');
    if (found && needsStyle(reader, block.container, found)) put(readOwn(reader, block.container));
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
      for (const flow of flowsIn(root, { from, onElement })) {
        take(flow);
        yield flow.nodes[0]!;
      }
    },
    readWhole: (container) => put(readOwn(reader, container)),
    forget,
    forgetAll() {
      for (const container of [...blocks.keys()]) remove(container);
    },
    takeUpAbbreviations() {
      const own = pageAbbreviations(tally, finder.abbreviations);
      const changed = !sameKeys(own, reader.own);
      reader.own = own;
      return changed;
    },
    look(block) {
      const shown = isShown(elementOf(block.container));
      if (shown === block.shown || blocks.get(block.container) !== block) return false;
      block.shown = shown;
      count(block, shown ? 1 : -1);
      return true;
    },
    blocks,
    tally,
    gate: () => gateOf(tally),
  };
}
