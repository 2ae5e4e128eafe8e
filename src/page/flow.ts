import { containerOf, isElement, isInlineByName, isSkipped, isText, type Container } from './elements.ts';

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
}

/** A longer run is cut at white space, so that reading one takes well below a millisecond. UTF-16 code units. */
const LONGEST_FLOW = 20_000;

/** How a walk goes. */
export interface WalkOptions {
  /** Where to begin, in document order; the root when not given. */
  from?: Node | undefined;
  /** Stays out of the blocks inside the root. */
  ownOnly?: boolean;
  /** Tells which elements the text runs through: by name when not given, which is fast and nearly always right. */
  isInline?: (element: Element) => boolean;
  /** Told of each element that is walked through, so that shadow roots can be found. */
  onElement?: ((element: Element) => void) | undefined;
}

/** The pieces of a text node that is too long, cut at white space. */
function* cut(container: Container, node: Text): Generator<Flow> {
  const { data } = node;
  for (let from = 0; from < data.length; ) {
    const space = from + LONGEST_FLOW < data.length ? data.lastIndexOf(' ', from + LONGEST_FLOW) + 1 : data.length;
    const to = space > from ? space : from + LONGEST_FLOW;
    yield { container, text: data.slice(from, to), nodes: [node], starts: [-from] };
    from = to;
  }
}

/** Collects text nodes of one run until it ends. */
function createRun() {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let length = 0;
  let group: Container | undefined;
  return {
    /** True when `node`, which belongs to `owner`, can't go on with the run. */
    endsBefore: (node: Text, owner: Container) =>
      nodes.length > 0 && (owner !== group || length + node.length > LONGEST_FLOW),
    add(node: Text, owner: Container) {
      group = owner;
      nodes.push(node);
      starts.push(length);
      length += node.length;
    },
    /** Ends the run and gives it, if there is any text in it. */
    *end(): Generator<Flow> {
      const container = group && containerOf(group);
      const text = nodes.length === 1 ? nodes[0]!.data : nodes.map(({ data }) => data).join('');
      if (container && text.length > 1) yield { container, text, nodes, starts };
      nodes = [];
      starts = [];
      length = 0;
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

/** NodeFilter's SHOW_ELEMENT, SHOW_TEXT and SHOW_CDATA_SECTION. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4 | 0x8;

/** The runs of text below `root`, in document order; what is never looked at is left out. */
export function* flowsIn(root: Container, options: WalkOptions = {}): Generator<Flow> {
  const { from = root, ownOnly = false, isInline = isInlineByName, onElement } = options;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, ELEMENTS_AND_TEXT);
  walker.currentNode = from;
  const run = createRun();
  let node: Node | null = from;
  while (node) {
    let skip = false;
    if (isText(node)) {
      const owner = containerOf(node, isInline);
      if (owner && run.endsBefore(node, owner)) yield* run.end();
      if (owner && node.length > LONGEST_FLOW) yield* cut(containerOf(owner) ?? owner, node);
      else if (owner) run.add(node, owner);
    } else if (isElement(node)) {
      const breaks: boolean = !isInline(node);
      if (breaks) yield* run.end();
      skip = node !== root && (isSkipped(node) || (ownOnly && breaks && !isInlineByName(node)));
      if (!skip) onElement?.(node);
    }
    node = skip ? nextOutside(walker) : walker.nextNode();
  }
  yield* run.end();
}

/** A place in a text node; the offset is in UTF-16 code units of the node's data. */
export interface Place {
  node: Text;
  offset: number;
}

/** The place of an offset of the flow's text: at a seam, the end of the earlier node for an `end`, else the start of the later. */
export function placeAt({ nodes, starts }: Pick<Flow, 'nodes' | 'starts'>, offset: number, side: 'start' | 'end'): Place {
  let index = nodes.length - 1;
  while (index > 0 && (side === 'start' ? starts[index]! > offset : starts[index]! >= offset)) index--;
  return { node: nodes[index]!, offset: offset - starts[index]! };
}
