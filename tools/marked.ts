import { type Page, TimeoutError } from 'puppeteer-core';

/** The name under which the page's marked terms are registered in `CSS.highlights`. */
const highlightName = 'dermalens-term';

/** How long a page's first mark may take to appear, in ms: generous, for slow machines and large pages. */
const firstMarkLimit = 10_000;

/** How long the marks of a screen may take to follow a scroll, in ms: a few idle slices. */
const settleTime = 250;

/** A stretch of the page's text that is marked as a term. */
export interface Mark {
  /** The text as the page writes it. */
  readonly text: string;
  /** Where it starts: the same for the same stretch however often it is registered, and for no other. */
  readonly where: string;
  /** Its first line's box in the viewport, in CSS px. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** How often a text is marked. */
export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** The marks of a page, or of a frame, that are registered now, in no set order: those near the viewport. */
export async function readMarks(page: Pick<Page, 'evaluate'>): Promise<Mark[]> {
  return page.evaluate((name) => {
    const pathTo = (node: Node): string => {
      const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
      return parent ? `${pathTo(parent)}/${[...parent.childNodes].indexOf(node as ChildNode)}` : '';
    };
    return Array.from(CSS.highlights.get(name)?.keys() ?? [], (mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      const where = `${pathTo(mark.startContainer)}:${mark.startOffset}`;
      return { text: range.toString(), where, box: { x, y, width, height } };
    });
  }, highlightName);
}

/** Waits for the page's first mark. False when none has come within ten seconds. */
export async function waitForMarks(page: Page): Promise<boolean> {
  const hasMarks = (name: string): boolean => (CSS.highlights.get(name)?.size ?? 0) > 0;
  try {
    await page.waitForFunction(hasMarks, { timeout: firstMarkLimit }, highlightName);
    return true;
  } catch (error) {
    if (error instanceof TimeoutError) return false;
    throw error;
  }
}

/** All marks of the page, found by scrolling through it; leaves it scrolled to its top. */
export async function readMarksOfWholePage(page: Page): Promise<Mark[]> {
  const found = new Map<string, Mark>();
  let isAtEnd = false;
  for (let screen = 0; !isAtEnd; screen++) {
    isAtEnd = await showScreen(page, screen);
    for (const mark of await readMarks(page)) found.set(mark.where, mark);
  }
  await showScreen(page, 0);
  return [...found.values()];
}

/** Scrolls to the nth screenful of the page and lets the marks follow; true when nothing comes after it. */
async function showScreen(page: Page, screen: number): Promise<boolean> {
  const isLast = await page.evaluate((n) => {
    scrollTo({ top: n * innerHeight, behavior: 'instant' });
    return (n + 1) * innerHeight >= document.documentElement.scrollHeight;
  }, screen);
  await new Promise((resolve) => setTimeout(resolve, settleTime));
  return isLast;
}

/** The first mark, in reading order, that lies wholly in a viewport of that height (CSS px). */
export function firstInView(marks: readonly Mark[], viewportHeight: number): Mark | undefined {
  return marks
    .filter(({ box }) => box.width > 0 && box.y >= 0 && box.y + box.height <= viewportHeight)
    .toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)[0];
}

/** The different texts of the marks, whatever their case and white space, the most frequent first. */
export function countTexts(marks: readonly Mark[]): TextCount[] {
  const texts = marks.map(({ text }) => text.replaceAll(/\s+/g, ' '));
  return [...Map.groupBy(texts, (text) => text.toLowerCase()).values()]
    .map((group) => ({ text: group[0] ?? '', count: group.length }))
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'en'));
}
