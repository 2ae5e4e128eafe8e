import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Mark, readMarks } from '../../tools/marked.ts';
import type { CardSeen, Control } from './inside.ts';
import type { Session } from './session.ts';

/** How long something that will come may take, in ms: generous, for slow machines. */
const limit = 15_000;

/** How `expect.poll` waits for what will come. */
export const soon = { timeout: limit, interval: 50 };

/** The texts that are marked near the view, in the order of the alphabet. */
export async function markedTexts(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return (await readMarks(page)).map(({ text }) => text).toSorted((a, b) => a.localeCompare(b, 'en'));
}

/** Waits for the mark on a text, and gives the first one. */
export async function markOf(page: Pick<Page, 'evaluate'>, text: string): Promise<Mark> {
  const find = async () => (await readMarks(page)).find((mark) => mark.text === text);
  await expect.poll(find, { ...soon, message: `no mark on “${text}”` }).toBeDefined();
  const mark = await find();
  if (!mark) throw new Error(`The mark on “${text}” has gone again`);
  return mark;
}

/** Waits for a mark on a text that can be pointed at, and gives it: marks are registered in no set order, and beyond the view. */
async function markInView(page: Pick<Page, 'evaluate'>, text: string): Promise<Mark> {
  const { box } = await markOf(page, text);
  await page.evaluate((y) => {
    if (y < 0 || y > innerHeight - 40) scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
  }, box.y);
  const height = await page.evaluate(() => innerHeight);
  const isInView = (mark: Mark) =>
    mark.text === text && mark.box.y > 0 && mark.box.y + mark.box.height < height;
  const find = async () => (await readMarks(page)).find(isInView);
  await expect.poll(find, { ...soon, message: `no mark on “${text}” in view` }).toBeDefined();
  const mark = await find();
  if (!mark) throw new Error(`The mark on “${text}” has gone out of view`);
  return mark;
}

/** Puts the pointer on a mark of a text; `frame` is the element of the frame that holds it. */
export async function pointAt(page: Page, text: string, frame?: ElementHandle): Promise<void> {
  const { box } = await markInView((await frame?.contentFrame()) ?? page, text);
  const corner = (await frame?.boundingBox()) ?? { x: 0, y: 0 };
  // From one place to another, as by hand: a pointer that is there at once has not moved to where it is.
  await page.mouse.move(corner.x + box.x + box.width / 2, corner.y + box.y + box.height / 2, { steps: 3 });
}

/** Waits for the card with that title, where it comes to stand. */
export async function cardOf({ inside }: Session, page: Page, title: string): Promise<CardSeen> {
  let before = '';
  let card: CardSeen | undefined;
  const settle = async () => {
    card = await inside.card(page);
    const place = JSON.stringify(card?.box);
    const isSettled = card?.title === title && place === before;
    before = place;
    return isSettled ? title : `${card?.title} (may still move)`;
  };
  await expect.poll(settle, { ...soon, message: `no card “${title}”` }).toBe(title);
  if (!card) throw new Error(`The card “${title}” has gone again`);
  return card;
}

/** Waits until no card is open. */
export async function noCard({ inside }: Session, page: Page): Promise<void> {
  await expect.poll(() => inside.card(page), { ...soon, message: 'a card is still open' }).toBeUndefined();
}

/** A button, link or toggle in a card by its name. */
export function controlOf(card: CardSeen, name: string): Control {
  const control = card.controls.find((one) => one.name === name);
  if (control) return control;
  throw new Error(`Expected “${name}” among ${card.controls.map((one) => `“${one.name}”`).join(', ')}`);
}

/** Presses a button of the open card. */
export async function pressInCard(page: Page, card: CardSeen, name: string): Promise<void> {
  const { x, y, width, height } = controlOf(card, name).box;
  await page.mouse.click(x + width / 2, y + height / 2);
}
