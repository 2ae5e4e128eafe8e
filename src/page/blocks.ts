import type { Finder, PageAbbreviations } from '../text/find.ts';
import { read, type Reading } from '../text/read.ts';
import { isInlineByStyle, type Container } from './elements.ts';
import { flowsIn, placeAt, type Flow } from './flow.ts';

/** A run of text in which something was found; its text is not kept. */
export interface ReadFlow extends Pick<Flow, 'nodes' | 'starts'> {
  reading: Reading;
}

/** What was read in one container. */
export interface Block {
  container: Container;
  words: number;
  flows: ReadFlow[];
  /** True when all of its own text was read at once, so that a walk that comes by leaves it. */
  whole: boolean;
  /** Whether the reader of the page can see it; false until something was found in it. */
  shown: boolean;
}

/** A block of which nothing is read yet. */
export const newBlock = (container: Container, whole: boolean): Block => ({
  container,
  words: 0,
  flows: [],
  whole,
  shown: false,
});

/** How runs are read. */
export interface Reader {
  finder: Finder;
  own: PageAbbreviations;
  /** False where nothing is laid out, so that styles can't be asked for. */
  styled: boolean;
}

function readFlow({ finder, own }: Reader, { nodes, starts, text }: Flow): ReadFlow {
  return { nodes, starts, reading: read(finder, text, own) };
}

/** True when the style makes a block of an inline element between `node` and the container. */
function standsInBlock(node: Node, container: Container): boolean {
  for (let at = node.parentElement; at && at !== container; at = at.parentElement) {
    if (!isInlineByStyle(at)) return true;
  }
  return false;
}

/** True when a name runs through an element that is inline by its name, but a block by its style. */
function runsThroughBlock(flow: ReadFlow, container: Container): boolean {
  return flow.reading.matches.some(({ start, end }) => {
    const first = flow.nodes.indexOf(placeAt(flow, start, 'start').node);
    const last = flow.nodes.indexOf(placeAt(flow, end, 'end').node);
    return first !== last && flow.nodes.slice(first, last + 1).some((node) => standsInBlock(node, container));
  });
}

/** Adds a run to its block. Gives what was found, and undefined when nothing was. */
export function addFlow(reader: Reader, block: Block, flow: Flow): ReadFlow | undefined {
  const found = readFlow(reader, flow);
  block.words += found.reading.words;
  if (found.reading.matches.length === 0) return undefined;
  block.flows.push(found);
  return found;
}

/** Reads the own text of a container. Elements are judged by name, and by style only where a name runs through one that is no plain text. */
export function readOwn(reader: Reader, container: Container): Block {
  const readWith = (isInline?: (element: Element) => boolean) => {
    const block = newBlock(container, true);
    for (const flow of flowsIn(container, { ownOnly: true, ...(isInline && { isInline }) })) addFlow(reader, block, flow);
    return block;
  };
  const block = readWith();
  return block.flows.some((flow) => needsStyle(reader, container, flow)) ? readWith(isInlineByStyle) : block;
}

/** True when a run that was read by element names shows that its block must be read again by style. */
export const needsStyle = ({ styled }: Reader, container: Container, flow: ReadFlow): boolean =>
  styled && flow.nodes.length > 1 && runsThroughBlock(flow, container);
