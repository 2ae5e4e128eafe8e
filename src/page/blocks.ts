import type { Look } from '../text/glance.ts';
import { read, type Reading } from '../text/read.ts';
import { isInlineByStyle, type Container } from './elements.ts';
import { flowsIn, placeAt, type Flow } from './flow.ts';

/** A run of text in which something was found; its text is not kept. */
export interface ReadFlow extends Pick<Flow, 'nodes' | 'starts'> {
  reading: Reading;
  /** What the reader of the page can see of the reading: this is what counts and is marked. */
  seen: Reading;
}

/** What was read in one container: all of its own text. */
export interface Block {
  container: Container;
  flows: ReadFlow[];
  /** How many words its own text has. */
  words: number;
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
  if (flow.nodes.length === 1) return false;
  return flow.reading.matches.some(({ start, end }) => {
    const first = flow.nodes.indexOf(placeAt(flow, start, 'start').node);
    const last = flow.nodes.indexOf(placeAt(flow, end, 'end').node);
    return first !== last && flow.nodes.slice(first, last + 1).some((node) => standsInBlock(node, container));
  });
}

type IsInline = (element: Element) => boolean;

function* readRuns(look: Look, container: Container, isInline?: IsInline): Generator<Node, Block> {
  const block: Block = { container, flows: [], words: 0 };
  for (const flow of flowsIn(container, { ownOnly: true, ...(isInline && { isInline }) })) {
    const { nodes, starts, text } = flow;
    const reading = read(look.finder, text, look.own);
    block.words += reading.words;
    // Nothing of it is seen yet.
    if (reading.matches.length > 0) block.flows.push({ nodes, starts, reading, seen: NOTHING });
    yield flow.at;
  }
  return block;
}

/**
 * Reads the own text of a container, a step a run; gives where it is, and at last the block. Elements are judged by name,
 * and by style only where a name runs through one that is no plain text.
 */
export function* readOwn(look: Look, container: Container): Generator<Node, Block> {
  const block = yield* readRuns(look, container);
  const byStyle = block.flows.some((flow) => runsThroughBlock(flow, container));
  return byStyle ? yield* readRuns(look, container, isInlineByStyle) : block;
}
