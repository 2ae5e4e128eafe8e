/**
 * A trie in typed arrays, node by node in breadth-first order, so that the children of a node lie side by side:
 *
 *     node      0 (root)   1    2    3    4 …
 *     label     -          c    d    o    e …
 *     first     1          3    4    5    6 …   children of n: first[n] up to first[n + 1]
 *     value     -1        -1   -1   -1   -1 …   index of the first key that ends here
 */
export interface Trie {
  /** The UTF-16 code unit that leads from the parent to each node. */
  label: Uint16Array;
  /** The first child of each node, and one more entry that ends the last. */
  first: Uint32Array;
  /** The index of the key that ends at each node, or -1. */
  value: Int32Array;
  /** The last five bits of its children's labels for each node, as a set of bits: most steps lead nowhere, and it says so. */
  hints: Int32Array;
  /** The child of each of the first nodes for each unit below 128, `node * 128 + unit`, or 0. */
  dense: Uint32Array;
}

/** The units that the table of the first nodes knows end here. */
const ASCII = 128;
/** How many nodes that table has: the root and its children, so that two look-ups deal with nearly every word of a page. */
const DENSE = 64;

/** Shifts go by the last five bits. */
const bitOf = (unit: number) => 1 << unit;

function countNodes(keys: string[]): number {
  let nodes = 1;
  let before = '';
  for (const key of keys) {
    let shared = 0;
    while (
      shared < before.length &&
      shared < key.length &&
      before.charCodeAt(shared) === key.charCodeAt(shared)
    )
      shared++;
    nodes += key.length - shared;
    before = key;
  }
  return nodes;
}

/** Builds the trie of `keys`, which must be sorted by code unit; of equal keys the first is the value. */
export function buildTrie(keys: string[]): Trie {
  const nodes = countNodes(keys);
  const trie = {
    label: new Uint16Array(nodes),
    first: new Uint32Array(nodes + 1),
    value: new Int32Array(nodes).fill(-1),
    hints: new Int32Array(nodes),
    dense: new Uint32Array(DENSE * ASCII),
  };
  // Each node owns the range of keys that begin with its path.
  const low = new Uint32Array(nodes);
  const high = new Uint32Array(nodes);
  const depth = new Uint16Array(nodes);
  high[0] = keys.length;
  let made = 1;
  for (let node = 0; node < nodes; node++) {
    const at = depth[node]!;
    let key = low[node]!;
    trie.first[node] = made;
    if (key < high[node]! && keys[key]!.length === at) trie.value[node] = key;
    while (key < high[node]! && keys[key]!.length === at) key++;
    while (key < high[node]!) {
      const unit = keys[key]!.charCodeAt(at);
      trie.label[made] = unit;
      trie.hints[node]! |= bitOf(unit);
      depth[made] = at + 1;
      low[made] = key;
      if (node < DENSE && unit < ASCII) trie.dense[node * ASCII + unit] = made;
      while (key < high[node]! && keys[key]!.charCodeAt(at) === unit) key++;
      high[made++] = key;
    }
  }
  trie.first[nodes] = made;
  return trie;
}

/** The child of `node` by `unit`, or 0 when there is none. */
export function step(trie: Trie, node: number, unit: number): number {
  if (node < DENSE && unit < ASCII) return trie.dense[node * ASCII + unit]!;
  if ((trie.hints[node]! & bitOf(unit)) === 0) return 0;
  const end = trie.first[node + 1]!;
  for (let child = trie.first[node]!; child < end; child++) {
    const label = trie.label[child]!;
    if (label >= unit) return label === unit ? child : 0;
  }
  return 0;
}

/** The node at which the whole of `key` ends, or 0 when no key begins so. */
export function nodeOf(trie: Trie, key: string): number {
  let node = 0;
  for (let at = 0; at < key.length; at++) {
    node = step(trie, node, key.charCodeAt(at));
    if (node === 0) return 0;
  }
  return node;
}
