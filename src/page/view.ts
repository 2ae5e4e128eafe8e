import { containerOf, elementAround, isInsideSkipped, type Container } from './elements.ts';

/** The screen is looked at every so many px from the top down, and at these parts of its width. */
const STEP = 48;
const COLUMNS = [0.5, 0.25, 0.75];
/** A hit test takes microseconds on most pages and milliseconds on some: the look ends after so many ms. */
const BUDGET = 2;

/** The containers of some of what stands on the screen now. */
export function inView(document: Document): Set<Container> {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const containers = new Set<Container>();
  const end = performance.now() + BUDGET;
  for (const column of COLUMNS) {
    for (let y = STEP / 2; y < innerHeight && performance.now() < end; y += STEP) {
      const element = document.elementFromPoint(innerWidth * column, y);
      const container = element && containerOf(element);
      if (container && !isInsideSkipped(container)) containers.add(container);
    }
  }
  return containers;
}

/** True when the page shows a text; what is merely transparent counts as shown, since it may be fading in. */
export function isShown(node: Text | Element): boolean {
  const around = elementAround(node);
  if (!around) return false;
  if (around.checkVisibility({ visibilityProperty: true })) return true;
  // It is also false for what has no box of its own, slots among them, though text in it may well be shown.
  const { display, visibility } = getComputedStyle(around);
  return display === 'contents' && visibility === 'visible' && isShown(around);
}
