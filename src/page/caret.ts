import { isElement, isText } from './elements.ts';
import { rangeOf, type Mark } from './mark.ts';
import { isInSight } from './sight.ts';

/** The mark with the fewest characters between it and the caret, of those in the same text; undefined when the caret is out of view. */
export function markAtCaret(marks: Mark[], document: Document): Mark | undefined {
  const caret = caretOf(document.getSelection());
  const node = caret?.startContainer;
  if (!caret || !node || !(isText(node) || isElement(node))) return undefined;
  // Between two elements a caret may have no place of its own.
  const box = caret.getClientRects()[0] ?? (isElement(node) ? node.getBoundingClientRect() : undefined);
  if (!box || !isInSight(box, node)) return undefined;
  const inSameText = marks.filter((mark) => mark.container.contains(node) && rangeOf(mark));
  const distances = inSameText.map((mark) => distance(caret, mark));
  return inSameText[distances.indexOf(Math.min(...distances))];
}

/** Where the selection was last moved to. */
function caretOf(selection: Selection | null): Range | undefined {
  if (!selection?.focusNode || selection.rangeCount === 0) return undefined;
  const caret = selection.getRangeAt(0).cloneRange();
  caret.setStart(selection.focusNode, selection.focusOffset);
  caret.collapse(true);
  return caret;
}

/** UTF-16 code units between the caret and a mark; 0 at the mark and in it. */
function distance(caret: Range, { start, end }: Mark): number {
  const between = caret.cloneRange();
  if (caret.comparePoint(start.node, start.offset) > 0) between.setEnd(start.node, start.offset);
  // A range whose start is set behind its end is empty there, as for a caret in the mark.
  else between.setStart(end.node, end.offset);
  return between.toString().length;
}
