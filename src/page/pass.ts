import type { Container } from './elements.ts';
import type { Scanner } from './scanner.ts';
import type { Job } from './slices.ts';

/** What `node` stands in within `root`, both included, innermost first. */
function pathOf(node: Node, root: Node): Node[] {
  const path = [node];
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.parentNode) path.push(at.parentNode);
  return path;
}

/** A walk of the scanner through `root` as a job that survives what the page does between two slices. */
export function createPass(scanner: Scanner, root: Container): Job {
  let walk = scanner.scan(root);
  let at: Node = root;
  /** While the page has its turn: what the walk stands in. */
  let path: Node[] = [];

  return {
    step() {
      // What left the page is not read.
      if (!root.isConnected) return false;
      const { value, done } = walk.next();
      if (!done) at = value;
      return !done;
    },
    pause() {
      path = pathOf(at, root);
    },
    taken(node) {
      const level = path.indexOf(node);
      if (level < 0 || node === root) return;
      // The walk would go on wherever that node is now: it begins again with what the node was in.
      path = path.slice(level + 1);
      walk = scanner.scan(root, path[0]);
    },
  };
}

/** Steps that are given one by one, as a job. */
export const jobOf = (steps: Iterator<unknown>): Job => ({ step: () => steps.next().done !== true });

/** Doing the same with each of `items`, as a job; `items` may change meanwhile. */
export const createRound = <Item>(items: Iterable<Item>, visit: (item: Item) => void): Job =>
  jobOf(
    (function* () {
      for (const item of items) {
        visit(item);
        yield;
      }
    })(),
  );

/** Reading containers anew, as a job. */
export const createReading = (scanner: Scanner, containers: Iterable<Container>): Job =>
  jobOf(
    (function* () {
      for (const container of [...containers]) if (container.isConnected) yield* scanner.readWhole(container);
    })(),
  );
