import { parentAcrossRoots, type Container } from './elements.ts';
import type { Scanner } from './scanner.ts';
import type { Job } from './slices.ts';

/** A walk of the scanner through `root` as a job that survives what the page does between two slices. */
export function createPass(scanner: Scanner, root: Container): Job {
  let walk = scanner.scan(root);
  let at: Node | undefined;
  /** While the page has its turn: what the walk stood in, innermost first. */
  let around: Node[] = [];

  /** When the page took away the place where the walk stood, it begins again with the nearest thing that is still there. */
  function recover(): void {
    const left = around.find((node) => node.isConnected && (node === root || root.contains(node)));
    if (at && !root.contains(at) && left) {
      if (left.nodeType === left.DOCUMENT_NODE) scanner.forgetAll();
      else scanner.forget(left);
      walk = scanner.scan(root, left);
    }
    around = [];
  }

  return {
    step() {
      if (around.length > 0) recover();
      const { value, done } = walk.next();
      if (!done) at = value;
      return !done;
    },
    pause() {
      for (let node: Node | null = at ?? null; node; node = parentAcrossRoots(node)) around.push(node);
    },
  };
}

/** Reading single containers whole, as a job. */
export function createReading(scanner: Scanner, containers: Iterable<Container>): Job {
  const left = [...containers];
  return {
    step() {
      const container = left.shift();
      if (container?.isConnected) scanner.readWhole(container);
      return left.length > 0;
    },
  };
}
