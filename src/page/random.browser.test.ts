import { expect, test, vi } from 'vitest';
import { element, finder, readPage, show, type ReadPage } from '../../tests/support/page.ts';
import type { Mark } from './mark.ts';
import { createPage } from './page.ts';

/** How many times the page is left to settle, and how many edits come before each; together some hundred. */
const ROUNDS = 60;
const EDITS = 8;
/** A round waits for a gathering of changes and for an idle moment, and seldom for more; ms, with much to spare. */
const ROUND_LIMIT = 5000;
const LIMIT = 120_000;

/** Numbers below `limit` that look random and are the same for the same seed (mulberry32). */
function createRandom(seed: number) {
  let state = seed;
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const WORDS = [
  'retinol',
  'hyaluronic ',
  'acid',
  ' sebum ',
  'a ',
  'peel ',
  'HA',
  ' ',
  'collagen',
  ', ',
  'hyal',
  'uronic acid',
];
const NAMES = ['p', 'div', 'b', 'span', 'a', 'section', 'code', 'li', 'sup', 'br', 'x-y'];
const ATTRIBUTES = [
  ['hidden', ''],
  ['style', 'display: none'],
  ['style', 'display: block'],
  ['style', 'display: contents'],
  ['contenteditable', 'true'],
  ['role', 'textbox'],
] as const;

/** Edits the tree below `body` at random. */
function createEditor(body: HTMLElement, random: (limit: number) => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;

  function nodesIn(root: Node): Node[] {
    return [...root.childNodes].flatMap((node) => [
      node,
      ...nodesIn(node),
      ...(node instanceof HTMLElement && node.shadowRoot
        ? [node.shadowRoot, ...nodesIn(node.shadowRoot)]
        : []),
    ]);
  }
  const parents = () => [body, ...nodesIn(body).filter((node) => !(node instanceof Text))];
  const make = (): Node => {
    if (random(2)) return new Text(pick(WORDS));
    const made = element(pick(NAMES), pick(WORDS), element(pick(NAMES), pick(WORDS)), pick(WORDS));
    if (made.matches('div, section') && random(3) === 0)
      made.attachShadow({ mode: 'open' }).append(pick(WORDS));
    return made;
  };

  const edits: ((node: Node) => void)[] = [
    () => put(make()),
    () => put(make()),
    (node) => node.parentNode?.removeChild(node),
    (node) => node instanceof Text && node.appendData(pick(WORDS)),
    (node) => node instanceof Text && node.length > 1 && node.splitText(1 + random(node.length - 1)),
    (node) => put(node),
    (node) => {
      const [name, value] = pick(ATTRIBUTES);
      if (node instanceof Element) node.setAttribute(name, value);
    },
    ...ATTRIBUTES.map(
      ([name]) =>
        (node: Node) =>
          node instanceof Element && node.removeAttribute(name),
    ),
    (node) => node instanceof Element && node.replaceChildren(make(), make()),
    (node) => node.normalize(),
  ];

  function put(node: Node): void {
    const parent = pick(parents());
    // A shadow root can't be moved, and nothing can be put into itself.
    if (node instanceof ShadowRoot || node.contains(parent)) return;
    if (parent.getRootNode() !== node && hosts(parent).includes(node)) return;
    parent.insertBefore(node, pick([null, ...parent.childNodes]));
  }
  const hosts = (node: Node): Node[] => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? [...ancestors(root.host), ...hosts(root.host)] : [];
  };
  const ancestors = (node: Node): Node[] => [node, ...(node.parentNode ? ancestors(node.parentNode) : [])];

  return () => {
    const nodes = nodesIn(body).filter((node) => !(node instanceof ShadowRoot));
    if (nodes.length > 150) body.replaceChildren();
    else pick(edits)(pick(nodes) ?? put(make()) ?? body.appendChild(make()));
  };
}

/** Where a node stands, as the numbers of its place among its siblings. */
function placeOf(node: Node): string {
  if (node instanceof ShadowRoot) return `${placeOf(node.host)}#`;
  return node.parentNode
    ? `${placeOf(node.parentNode)}/${[...node.parentNode.childNodes].indexOf(node as ChildNode)}`
    : '';
}

const inWords = ({ id, start, end }: Mark) =>
  `${id} ${placeOf(start.node)}:${start.offset} to ${placeOf(end.node)}:${end.offset}`;

/** All that a page says of itself. */
const account = ({ page, told }: Pick<ReadPage, 'page' | 'told'>) => ({
  marks: page.marks().map(inWords).toSorted(),
  found: told.at(-1) ?? '',
});

/** What a page says that is read for the first time: of one so small all at once, but for a moment when the machine is slow. */
function freshAccount() {
  const stopping = new AbortController();
  let found = '';
  const page = createPage({
    document,
    finder,
    hidden: new Set(),
    onFound: (terms) => (found = terms.map(({ id, count }) => `${id} ${count}`).join(', ')),
    signal: stopping.signal,
  });
  const fresh = account({ page, told: [found] });
  stopping.abort();
  return fresh;
}

test.each([1, 20_260, 77_777])(
  'after edits at random (seed %i) a page is marked as if it were read for the first time',
  { timeout: LIMIT },
  async (seed) => {
    const body = show('');
    const edit = createEditor(body, createRandom(seed));
    const read = readPage();
    let marked = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      for (let number = 0; number < EDITS; number++) edit();
      const message = `seed ${seed}, round ${round}: ${body.getHTML({ serializableShadowRoots: true })}`;
      await vi.waitFor(() => expect(account(read), message).toEqual(freshAccount()), {
        timeout: ROUND_LIMIT,
      });
      marked += read.page.marks().length;
    }
    // That there was something to get wrong.
    expect(marked).toBeGreaterThan(ROUNDS);
  },
);
