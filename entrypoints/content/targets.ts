import { elementOf } from '../../src/page/elements.ts';
import { rangeOf, type Mark } from '../../src/page/mark.ts';
import type { Target } from '../../src/ui/target.ts';

/** Marks as the cards know them, and back. */
export interface Targets {
  /** The same target for the same mark. */
  of(mark: Mark): Target;
  markOf(target: Target): Mark | undefined;
}

/** Creates the targets of a page; they are kept only as long as their marks. */
export function createTargets(): Targets {
  const targets = new WeakMap<Mark, Target>();
  const marks = new WeakMap<Target, Mark>();
  return {
    of(mark) {
      const rects = () => [...(rangeOf(mark)?.getClientRects() ?? [])];
      const target = targets.get(mark) ?? { id: mark.id, element: elementOf(mark.container), rects };
      targets.set(mark, target);
      marks.set(target, mark);
      return target;
    },
    markOf: (target) => marks.get(target),
  };
}
