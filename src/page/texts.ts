import { kindOf, SKIPPED, isInlineByName, isElement, isText } from './elements.ts';

/** NodeFilter's SHOW_TEXT and SHOW_CDATA_SECTION. */
const TEXT = 0x4 | 0x8;
/** A longer text may be a script or a style sheet; shorter ones are read sooner than their parent is asked for. UTF-16 code units. */
const LONG = 1000;

/**
 * True for a long text that is left alone, as a script or a style sheet is; `data` is what it holds. Each look at a node's
 * properties costs as much as the step to it, so its parent is asked for only where the text is long.
 */
export function isLongSkipped(text: Text, data: string): boolean {
  if (data.length <= LONG) return false;
  const { parentNode } = text;
  return parentNode !== null && isElement(parentNode) && kindOf(parentNode) === SKIPPED;
}

/** Gives one text after the other, and null after the last. */
export type NextText = () => Text | null;

/** The texts below `root` from `from` on, in document order. Only text nodes are touched, which makes it fast. */
export function textsIn(root: Node, from: Node = root): NextText {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, TEXT);
  walker.currentNode = from;
  let first = isText(from) ? from : undefined;
  return () => {
    const text = first ?? (walker.nextNode() as Text | null);
    first = undefined;
    return text;
  };
}

/** True when the run that `text` stands in may go on after it: an inline element follows, or is left. */
export function goesOn(text: Text): boolean {
  let at: Node = text;
  while (!at.nextSibling) {
    const parent: Node | null = at.parentNode;
    if (!parent || !isElement(parent) || !isInlineByName(parent)) return false;
    at = parent;
  }
  return !isElement(at.nextSibling) || isInlineByName(at.nextSibling);
}
