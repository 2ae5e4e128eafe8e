import { elementAround, elementOf, type Container } from './elements.ts';
import type { Block } from './blocks.ts';
import { markAtPoint } from './hit.ts';
import { rangeOf, type Mark } from './mark.ts';
import styles from './marks.css?inline';

/** The name under which marks are registered; the page can see it, and learns from it only what it could read itself. */
export const TERM_HIGHLIGHT = 'dermalens-term';
/** The name under which the one mark is registered whose card is open. */
export const ACTIVE_HIGHLIGHT = 'dermalens-active';

/** Marks within two screens above and below, of the page or of what scrolls in it, are registered: each costs a little at every relayout. */
const NEAR = '200% 0px';

/** Draws marks without touching the page's DOM. */
export interface Painter {
  /** Takes up a block, or what has changed in it. */
  add(block: Block): void;
  remove(block: Block): void;
  /** Draws all anew, after something changed in what counts. */
  repaint(): void;
  /** Lights up one mark, or none. */
  activate(mark: Mark | undefined): void;
  /** The mark at a point of the viewport, px. */
  markAt(x: number, y: number): Mark | undefined;
  /** Draws what came since the last call, and lets go of places that hold no block any more; what was merely read anew keeps its place. */
  flush(): void;
  /** Looks for marks in one more shadow tree, and makes their style known to it; the document's own comes with the content script. */
  adopt(root: ShadowRoot): void;
}

/**
 * How far an observer sees. The scroll margin reaches into inner scrollers, too, where the browser has it; the root
 * margin beside it would not be another way to say the same but multiply it, to 13 screens in Chromium.
 */
const reach = (): IntersectionObserverInit =>
  'scrollMargin' in IntersectionObserver.prototype ? { scrollMargin: NEAR } : { rootMargin: NEAR };

/** What the painter asks of its world. */
export interface PainterOptions {
  document: Document;
  /** The marks of a block that count now. */
  marks: (block: Block) => Mark[];
  /** Told of blocks that came near the viewport or went away from it: perhaps because they were shown or hidden. */
  onNear: (blocks: Block[]) => void;
  signal: AbortSignal;
}

const staticRangeOf = ({ start, end }: Mark) =>
  new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });

const isValid = ({ start, end }: Mark) => start.offset <= start.node.length && end.offset <= end.node.length;

/** The element whose box tells where a container is: an element without a box of its own never comes into view. */
function boxOf(container: Container): Element {
  let element = elementOf(container);
  while (getComputedStyle(element).display === 'contents') {
    const around = elementAround(element);
    if (!around) break;
    element = around;
  }
  return element;
}

/** Creates a painter that stops, and leaves nothing behind, on `signal`. */
export function createPainter({ document, marks, onNear, signal }: PainterOptions): Painter {
  const term = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const roots = new Set<ShadowRoot>();
  const painted = new Map<Block, { mark: Mark; range: StaticRange }[]>();
  const blocksAt = new Map<Element, Set<Block>>();
  const boxes = new Map<Block, Element>();
  const near = new Set<Element>();
  const emptied = new Set<Element>();
  const stale = new Set<Block>();

  function unpaint(block: Block): void {
    for (const { range } of painted.get(block) ?? []) term.delete(range);
    painted.delete(block);
  }

  function paint(block: Block): void {
    unpaint(block);
    const box = boxes.get(block);
    if (!box || !near.has(box)) return;
    const drawn = marks(block)
      .filter(isValid)
      .map((mark) => ({ mark, range: staticRangeOf(mark) }));
    for (const { range } of drawn) term.add(range);
    painted.set(block, drawn);
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
      for (const block of blocksAt.get(target) ?? []) paint(block);
    }
    register();
    onNear(entries.flatMap(({ target }) => [...(blocksAt.get(target) ?? [])]));
  }, reach());

  /** Pages may clear the registry or replace the list of sheets: we put ours back when we have something to paint. */
  function register(): void {
    if (signal.aborted) return;
    if (CSS.highlights.get(TERM_HIGHLIGHT) !== term) CSS.highlights.set(TERM_HIGHLIGHT, term);
    if (CSS.highlights.get(ACTIVE_HIGHLIGHT) !== active) CSS.highlights.set(ACTIVE_HIGHLIGHT, active);
    for (const root of roots)
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  function withdraw(): void {
    observer.disconnect();
    if (CSS.highlights.get(TERM_HIGHLIGHT) === term) CSS.highlights.delete(TERM_HIGHLIGHT);
    if (CSS.highlights.get(ACTIVE_HIGHLIGHT) === active) CSS.highlights.delete(ACTIVE_HIGHLIGHT);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }
  signal.addEventListener('abort', withdraw);

  return {
    add(block) {
      const box = boxes.get(block) ?? boxOf(block.container);
      boxes.set(block, box);
      const blocks = blocksAt.get(box) ?? new Set();
      blocksAt.set(box, blocks.add(block));
      observer.observe(box);
      stale.add(block);
    },
    remove(block) {
      unpaint(block);
      stale.delete(block);
      const box = boxes.get(block);
      boxes.delete(block);
      if (!box) return;
      blocksAt.get(box)?.delete(block);
      emptied.add(box);
    },
    repaint() {
      for (const box of near) for (const block of blocksAt.get(box) ?? []) paint(block);
      register();
    },
    activate(mark) {
      active.clear();
      const range = mark && rangeOf(mark);
      if (range) active.add(new StaticRange(range));
      register();
    },
    flush() {
      for (const block of stale) paint(block);
      if (stale.size > 0) register();
      stale.clear();
      for (const box of emptied) {
        if (blocksAt.get(box)?.size !== 0) continue;
        observer.unobserve(box);
        blocksAt.delete(box);
        near.delete(box);
      }
      emptied.clear();
    },
    markAt(x, y) {
      const drawn = [...painted.values()].flat().map(({ mark }) => mark);
      return markAtPoint({ document, roots, marks: drawn }, { x, y });
    },
    adopt(root) {
      roots.add(root);
      root.adoptedStyleSheets.push(sheet);
    },
  };
}
