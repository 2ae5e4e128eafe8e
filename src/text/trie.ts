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
  /** The child of the root for each unit below 128, or 0: nearly every word of a page ends here or one step on. */
  root: Uint32Array;
}

const ASCII = 128;

function countNodes(keys: string[]): number {
  let nodes = 1;
  let before = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < before.length && shared < key.length && before.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
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
    root: new Uint32Array(ASCII),
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
      depth[made] = at + 1;
      low[made] = key;
      if (node === 0 && unit < ASCII) trie.root[unit] = made;
      while (key < high[node]! && keys[key]!.charCodeAt(at) === unit) key++;
      high[made++] = key;
    }
  }
  trie.first[nodes] = made;
  return trie;
}

/** The child of `node` by `unit`, or 0 when there is none. */
export function step(trie: Trie, node: number, unit: number): number {
  if (node === 0 && unit < ASCII) return trie.root[unit]!;
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
