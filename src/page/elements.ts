/** What an element is to the text around and in it, judged by its name alone. */
export const INLINE = 1;
export const SKIPPED = 2;
export const BLOCK = 3;

/** Elements that do not break the text they stand in; every other element does, because a guess at "inline" glues words. */
const INLINE_NAMES =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s slot small span strike strong sub time tt u var wbr';

/** Elements whose text is never looked at: code, form fields, and what is no text of the page. */
const SKIPPED_NAMES =
  'audio canvas code datalist embed head iframe input kbd math meter noembed noframes noscript object option progress rp rt samp script select ' +
  'style template textarea title video';

const KINDS = new Map([
  ...INLINE_NAMES.split(' ').map((name) => [name, INLINE] as const),
  ...SKIPPED_NAMES.split(' ').map((name) => [name, SKIPPED] as const),
]);

/** What an element is by its name: `INLINE` when text runs through it, `SKIPPED` when it is left alone, else `BLOCK`. */
export const kindOf = (element: Element): number => KINDS.get(element.localName) ?? BLOCK;

/** True for an element that text may run through, judged by its name alone. */
export const isInlineByName = (element: Element): boolean => kindOf(element) === INLINE;

/** True for an element that text really runs through, as it is styled now. */
export function isInlineByStyle(element: Element): boolean {
  if (!isInlineByName(element)) return false;
  const { display, position } = getComputedStyle(element);
  return (
    (display.startsWith('inline') || display === 'contents' || display === 'ruby') &&
    !/absolute|fixed/.test(position)
  );
}

/** True for an element that the page lets its reader write in. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')?.toLowerCase();
  return (editable !== undefined && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** True for an element whose text and whose descendants are left alone: code, form fields, anything editable. */
const isSkipped = (element: Element): boolean => kindOf(element) === SKIPPED || isEditable(element);

/**
 * True when `node` lies in something that is left alone, looked at across shadow roots. `known` has the answers for nodes that
 * were asked about, and takes up more: blocks stand side by side, and each look at an element costs as much as reading it.
 */
export function isInsideSkipped(node: Node, known = new Map<Node, boolean>()): boolean {
  const path: Node[] = [];
  let skipped: boolean | undefined;
  for (let at: Node | null = node; at && skipped === undefined; at = parentAcrossRoots(at)) {
    skipped = known.get(at) ?? (isElement(at) && isSkipped(at) ? true : undefined);
    path.push(at);
  }
  skipped ??= (node.ownerDocument ?? (node as Document)).designMode === 'on';
  for (const at of path) known.set(at, skipped);
  return skipped;
}

/** A node that holds runs of text of its own: a block, or a shadow root whose text stands in no block. */
export type Container = Element | ShadowRoot | Document;

/** The nearest node around `node`, itself included, that is no element which text runs through. */
export function containerOf(node: Node, isInline = isInlineByName): Container | undefined {
  let at: Node | null = node;
  while (at && (isText(at) || (isElement(at) && isInline(at)))) at = at.parentNode;
  return (at as Container | null) ?? undefined;
}

/** The element by which a container's place on the screen is known. */
export function elementOf(container: Container): Element {
  if (isElement(container)) return container;
  return 'host' in container ? container.host : container.documentElement;
}

/** The parent of a node, and the host of a shadow root. */
export const parentAcrossRoots = (node: Node): Node | null =>
  node.parentNode ??
  (node.nodeType === node.DOCUMENT_FRAGMENT_NODE ? ((node as ShadowRoot).host ?? null) : null);

/** The element in which a node is laid out: its slot, where its parent has a shadow tree; null when it was given no slot. */
export function elementAround(node: Element | Text): Element | null {
  const { parentNode } = node;
  const element = parentNode && !isElement(parentNode) ? parentAcrossRoots(parentNode) : parentNode;
  if (!element || !isElement(element)) return null;
  return element === parentNode && element.shadowRoot ? node.assignedSlot : element;
}

/** True for elements, judged by node type: `instanceof` fails across frames. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;
/** True for text nodes and CDATA sections. */
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
