import type { Container } from './elements.ts';
import type { Scanner } from './scanner.ts';
import type { Job } from './slices.ts';

/** A node, and where it stood among its siblings. */
interface Standing {
  node: Node;
  parent: Node;
  before: Node | null;
  after: Node | null;
}

const hasMoved = ({ node, parent, before, after }: Standing) =>
  node.parentNode !== parent || node.previousSibling !== before || node.nextSibling !== after;

/** Where `node` and what is around it stand within `root`, innermost first. */
function standingsOf(node: Node, root: Node): Standing[] {
  const standings: Standing[] = [];
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) {
    standings.push({ node: at, parent: at.parentNode, before: at.previousSibling, after: at.nextSibling });
  }
  return standings;
}

/** A walk of the scanner through `root` as a job that survives what the page does between two slices. */
export function createPass(scanner: Scanner, root: Container): Job {
  let walk = scanner.scan(root);
  let at: Node = root;
  /** While the page has its turn: where the walk stands. */
  let left: Standing[] = [];

  /** When the page took away the place where the walk stood, or put something beside it, the walk begins again just before. */
  function resume(): void {
    const moved = left.findLast(hasMoved);
    left = [];
    if (!moved) return;
    const { parent, before } = moved;
    walk = scanner.scan(root, before?.parentNode === parent ? before : parent);
  }

  return {
    step() {
      if (!root.isConnected) return false;
      resume();
      const { value, done } = walk.next();
      if (!done) at = value;
      return !done;
    },
    pause() {
      left = standingsOf(at, root);
    },
  };
}

/** Doing the same with each of `items`, as a job. */
export function createRound<Item>(items: Iterable<Item>, visit: (item: Item) => void): Job {
  const left = [...items].values();
  return {
    step() {
      const { value, done } = left.next();
      if (!done) visit(value);
      return !done;
    },
  };
}
