import { containerOf, isInsideSkipped, type Container } from './elements.ts';

/** The screen is looked at every so many px from the top down, and at these parts of its width. */
const STEP = 24;
const COLUMNS = [0.2, 0.5, 0.8];

/** The containers of what stands on the screen now. */
export function inView(document: Document): Set<Container> {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const containers = new Set<Container>();
  for (let y = STEP / 2; y < innerHeight; y += STEP) {
    for (const column of COLUMNS) {
      const element = document.elementFromPoint(innerWidth * column, y);
      const container = element && containerOf(element);
      if (container && !isInsideSkipped(container)) containers.add(container);
    }
  }
  return containers;
}

/** True when the page shows an element; what is merely transparent counts as shown, since it may be fading in. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
