import path from 'node:path';
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { type Mark, readMarks } from '../../tools/marked.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { type ExtensionBrowser, launchBuiltExtension } from './extension.ts';
import { type CardSeen, type Control, type Inside, openInside } from './inside.ts';
import { serve, type Serving } from './server.ts';

/** The browsers in which each test runs. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** How long something that will come may take, in ms: generous, for slow machines. */
const limit = 15_000;

/** How `expect.poll` waits for what will come. */
export const soon = { timeout: limit, interval: 50 };

/** What a session may be given. */
interface SessionOptions {
  /** What the pages come from; by default the project's own pages. */
  readonly from?: Serving['from'];
  readonly launch?: LaunchOptions;
}

/** A browser with Dermalens for all tests of a block; each test has pages and settings of its own. */
export interface Session {
  readonly inside: Inside;
  readonly openPopup: ExtensionBrowser['openPopup'];
  /** Where the pages are, on one site and on another. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Opens a page in front, by its address on the first site or by a whole one. */
  open(address: string): Promise<Page>;
  /** Opens a page on which nothing has been done yet: the caller makes it go somewhere. */
  openBlank(): Promise<Page>;
}

/** Launches a browser before the tests of the block in which it is called, and closes it after them. */
export function startSession(name: BrowserName, { from, launch }: SessionOptions = {}): () => Session {
  const stop = new AbortController();
  const pages: Page[] = [];
  let session: Session | undefined;
  let launched: ExtensionBrowser | undefined;

  beforeAll(async () => {
    const folder = from ?? path.join(projectFolder, 'tests/pages');
    const serving = { from: folder, signal: stop.signal };
    launched = await launchBuiltExtension(name, launch);
    const { browser, extensionUrl, openPopup } = launched;
    const openBlank = async () => {
      const page = await browser.newPage();
      pages.push(page);
      return page;
    };
    const origin = await serve(serving);
    session = {
      inside: await openInside(browser, extensionUrl('background.js')),
      async openPopup(over, ready) {
        const popup = await openPopup(over, ready);
        pages.push(popup);
        return popup;
      },
      origin,
      otherOrigin: await serve({ ...serving, host: 'localhost' }),
      openBlank,
      async open(address) {
        const page = await openBlank();
        await page.goto(new URL(address, origin).href);
        return page;
      },
    };
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
    await session?.inside.forgetSettings();
  });
  afterAll(async () => {
    stop.abort();
    await launched?.close();
  });
  return () => {
    if (!session) throw new Error('The session begins with the first test');
    return session;
  };
}

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

/** Puts the pointer on the mark of a text; `frame` is the element of the frame that holds it. */
export async function pointAt(page: Page, text: string, frame?: ElementHandle): Promise<void> {
  const { box } = await markOf((await frame?.contentFrame()) ?? page, text);
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
