import {
  BLOCK,
  containerOf,
  INLINE,
  isEditable,
  isInlineByName,
  kindOf,
  SKIPPED,
  type Container,
} from './elements.ts';

/**
 * A run of text that is read as one: it runs through inline elements, and ends at blocks, `<br>` and cells.
 *
 *     <p>with <b>hyaluronic</b> acid</p>      text    "with hyaluronic acid"
 *                                             nodes   [with ][hyaluronic][ acid]
 *                                             starts   0     5           15
 */
export interface Flow {
  /** The block, or shadow root, that the text belongs to. */
  container: Container;
  text: string;
  nodes: Text[];
  /** For each node the offset in `text` at which its first unit lies (below 0 where a long node was cut before). */
  starts: number[];
  /** Where the walk stands when it gives the run: what comes next is read from here on. */
  at: Node;
}

/** A longer run is cut at white space, so that reading one takes well below a millisecond. UTF-16 code units. */
const LONGEST_FLOW = 20_000;

/** Up to here units are white space, or mean nothing. */
const SPACE = 0x20;

/** How a walk goes. */
export interface WalkOptions {
  /** Where to begin, in document order; the root when not given. */
  from?: Node | undefined;
  /** Stays out of the blocks inside the root. */
  ownOnly?: boolean;
  /** Tells which elements the text runs through: by name when not given, which is fast and nearly always right. */
  isInline?: (element: Element) => boolean;
}

/** The pieces of a text node that is too long, cut at white space. */
function* cut(node: Text): Generator<Flow> {
  const { data } = node;
  const container = containerOf(node);
  if (!container) return;
  for (let from = 0; from < data.length;) {
    const space =
      from + LONGEST_FLOW < data.length ? data.lastIndexOf(' ', from + LONGEST_FLOW) + 1 : data.length;
    const to = space > from ? space : from + LONGEST_FLOW;
    yield { container, text: data.slice(from, to), nodes: [node], starts: [-from], at: node };
    from = to;
  }
}

/** True for a text that is nothing but white space, as most text nodes between blocks are. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > SPACE) return false;
  return true;
}

/** Collects text nodes of one run until it ends. */
function createRun(isInline: (element: Element) => boolean) {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let text = '';
  /** White space after the last node: part of the run only when it goes on. */
  let blanks: Text[] = [];
  let parent: Node | null = null;
  let group: Container | undefined;

  function append(node: Text, data: string): void {
    nodes.push(node);
    starts.push(text.length);
    text += data;
  }

  /** Ends the run where the walk stands `at`, and gives it, if there is any. */
  function end(at: Node): Flow | undefined {
    if (nodes.length === 0) return undefined;
    const container = group && containerOf(group);
    const flow = container && text.length > 1 ? { container, text, nodes, starts, at } : undefined;
    nodes = [];
    starts = [];
    text = '';
    blanks = [];
    return flow;
  }

  return {
    end,
    /** Goes on with a node; gives the run that ended before it, if one did. */
    add(node: Text): Flow | undefined {
      const { data, parentNode } = node;
      if (isBlank(data)) {
        if (nodes.length > 0) blanks.push(node);
        return undefined;
      }
      const owner = parentNode === parent ? group : containerOf(node, isInline);
      const ended = owner !== group || text.length + data.length > LONGEST_FLOW ? end(node) : undefined;
      parent = parentNode;
      group = owner;
      for (const blank of blanks) append(blank, blank.data);
      blanks = [];
      append(node, data);
      return ended;
    },
  };
}

/** The next node after the whole subtree of the walker's current node. */
function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

/** The node types that are looked at: Node's ELEMENT_NODE, TEXT_NODE and CDATA_SECTION_NODE. */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** NodeFilter's SHOW_ELEMENT, SHOW_TEXT and SHOW_CDATA_SECTION. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4 | 0x8;

/** The runs of text below `root`, in document order; what is never looked at is left out. */
export function* flowsIn(root: Container, options: WalkOptions = {}): Generator<Flow> {
  const { from = root, ownOnly = false, isInline = isInlineByName } = options;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, ELEMENTS_AND_TEXT);
  walker.currentNode = from;
  const run = createRun(isInline);
  for (
    let node: Node | null = from, skip = false;
    node;
    node = skip ? nextOutside(walker) : walker.nextNode()
  ) {
    skip = false;
    // Each look at a node's properties costs as much as the step to it: its type is asked for once.
    const type: number = node.nodeType;
    if (type === ELEMENT) {
      const element = node as Element;
      const kind = kindOf(element);
      // What is inline by name may still be a block by style.
      const breaks = kind !== INLINE || (isInline !== isInlineByName && !isInline(element));
      const ended = breaks && run.end(element);
      if (ended) yield ended;
      skip = node !== root && (kind === SKIPPED || (ownOnly && kind === BLOCK) || isEditable(element));
    } else if (type === TEXT || type === CDATA) {
      const text = node as Text;
      const isLong = text.length > LONGEST_FLOW;
      const ended = isLong ? run.end(text) : run.add(text);
      if (ended) yield ended;
      if (isLong) yield* cut(text);
    }
  }
  const last = run.end(walker.currentNode);
  if (last) yield last;
}

/** A place in a text node; the offset is in UTF-16 code units of the node's data. */
export interface Place {
  node: Text;
  offset: number;
}

/** The place of an offset of the flow's text: at a seam, the end of the earlier node for an `end`, else the start of the later. */
export function placeAt(
  { nodes, starts }: Pick<Flow, 'nodes' | 'starts'>,
  offset: number,
  side: 'start' | 'end',
): Place {
  let index = nodes.length - 1;
  while (index > 0 && (side === 'start' ? starts[index]! > offset : starts[index]! >= offset)) index--;
  return { node: nodes[index]!, offset: offset - starts[index]! };
}
