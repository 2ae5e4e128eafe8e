import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { countTexts, firstInView, readMarks, readMarksOfWholePage, waitForMarks } from './marked.ts';

/** How long a card may take to open under the pointer, in ms: its dwell, its answer, its fade, and some to spare. */
const cardTime = 1500;

/**
 * Prints which terms Dermalens marks on an open page and takes a screenshot of it with a card open.
 * Gives the exit code: 1 when nothing is marked.
 */
export async function report(page: Page, shot: string): Promise<number> {
  const hasMarks = await waitForMarks(page);
  const found = hasMarks ? countTexts(await readMarksOfWholePage(page)) : [];
  await restOnFirstMark(page);
  mkdirSync(path.dirname(shot), { recursive: true });
  await page.screenshot({ path: shot as `${string}.png` });

  const width = Math.max(0, ...found.map(({ count }) => String(count).length));
  for (const { text, count } of found) console.log(`${String(count).padStart(width)} × ${text}`);
  if (hasMarks) console.log(`${found.length} different words and phrases are marked on ${page.url()}`);
  else console.error(`No term was found on ${page.url()}: it names none, or the extension did not load`);
  console.log(`Screenshot: ${shot}`);
  return hasMarks ? 0 : 1;
}

async function restOnFirstMark(page: Page): Promise<void> {
  const viewportHeight = await page.evaluate(() => innerHeight);
  const mark = firstInView(await readMarks(page), viewportHeight);
  if (!mark) return;
  const { x, y, width, height } = mark.box;
  await page.mouse.move(x + width / 2, y + height / 2);
  await new Promise((resolve) => setTimeout(resolve, cardTime));
}
