import type { Finder, PageAbbreviations } from '../text/find.ts';
import { read, type Reading } from '../text/read.ts';
import { isInlineByStyle, type Container } from './elements.ts';
import { flowsIn, placeAt, type Flow } from './flow.ts';

/** A run of text in which something was found; its text is not kept. */
export interface ReadFlow extends Pick<Flow, 'nodes' | 'starts'> {
  reading: Reading;
  /** What the reader of the page can see of the reading: this is what counts and is marked. */
  seen: Reading;
}

/** What was read in one container. */
export interface Block {
  container: Container;
  words: number;
  flows: ReadFlow[];
  /** The walk that reads the block run by run; undefined when all of its own text was read at once, so that walks leave it. */
  walk: object | undefined;
}

/** A block of which nothing is read yet. */
export const newBlock = (container: Container, walk?: object): Block => ({
  container,
  words: 0,
  flows: [],
  walk,
});

/** How runs are read. */
export interface Reader {
  finder: Finder;
  own: PageAbbreviations;
  /** False where nothing is laid out, so that styles can't be asked for. */
  styled: boolean;
}

const NOTHING: Reading = { matches: [], definitions: [], words: 0 };

/** What of a run can be seen now; the reading itself when all of it can. */
export function seenIn(flow: ReadFlow, isShown: (text: Text) => boolean): Reading {
  const { reading } = flow;
  const matches = reading.matches.filter(({ start }) => isShown(placeAt(flow, start, 'start').node));
  if (matches.length === reading.matches.length) return reading;
  return matches.length === 0 ? NOTHING : { ...reading, matches };
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

/** Adds a run to its block. Gives what was found, of which nothing is seen yet, and undefined when nothing was. */
export function addFlow({ finder, own }: Reader, block: Block, flow: Flow): ReadFlow | undefined {
  const reading = read(finder, flow.text, own);
  block.words += reading.words;
  if (reading.matches.length === 0) return undefined;
  const found = { nodes: flow.nodes, starts: flow.starts, reading, seen: NOTHING };
  block.flows.push(found);
  return found;
}

/** Reads the own text of a container. Elements are judged by name, and by style only where a name runs through one that is no plain text. */
export function readOwn(reader: Reader, container: Container): Block {
  const readWith = (isInline?: (element: Element) => boolean) => {
    const block = newBlock(container);
    for (const flow of flowsIn(container, { ownOnly: true, ...(isInline && { isInline }) }))
      addFlow(reader, block, flow);
    return block;
  };
  const block = readWith();
  return block.flows.some((flow) => needsStyle(reader, container, flow)) ? readWith(isInlineByStyle) : block;
}

/** True when a run that was read by element names shows that its block must be read again by style. */
export const needsStyle = ({ styled }: Reader, container: Container, flow: ReadFlow): boolean =>
  styled && flow.nodes.length > 1 && runsThroughBlock(flow, container);
