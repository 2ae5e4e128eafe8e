import { kindOf, SKIPPED, isInlineByName, isElement, isText } from './elements.ts';

/** NodeFilter's SHOW_TEXT and SHOW_CDATA_SECTION. */
const TEXT = 0x4 | 0x8;
/** A longer text may be a script or a style sheet; shorter ones are read sooner than their parent is asked for. UTF-16 code units. */
const LONG = 200;

function isCode({ length, parentNode }: Text): boolean {
  return length > LONG && parentNode !== null && isElement(parentNode) && kindOf(parentNode) === SKIPPED;
}

/** The texts below `root` from `from` on, in document order, scripts and style sheets left out. Nothing but text nodes is touched, which makes it fast. */
export function* textsIn(root: Node, from: Node = root): Generator<Text> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, TEXT);
  walker.currentNode = from;
  for (let node = isText(from) ? from : walker.nextNode(); node; node = walker.nextNode()) {
    if (!isCode(node as Text)) yield node as Text;
  }
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
