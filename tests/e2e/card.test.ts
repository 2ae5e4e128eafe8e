import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { LEAVE_DELAY } from '../../src/ui/delays.ts';
import { leadOf } from '../support/glossary.ts';
import {
  cardOf,
  controlOf,
  markedTexts,
  markOf,
  noCard,
  pointAt,
  pressInCard,
  soon,
} from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

/** Nothing tells that a card stays, so it is given more than the time in which it would close, ms. */
const longEnough = 3 * LEAVE_DELAY;

const toStay = () => new Promise((resolve) => setTimeout(resolve, longEnough));

/** A point on plain text, px. */
const pointBeside = { x: 400, y: 20 };

describe.each(browserNames)('a card in %s', (name) => {
  const here = startSession(name);

  test('is there for each term that is underlined, and for no other word', async () => {
    const page = await here().open('article.html');
    const expected = ['collagen', 'dermis', 'elastin', 'fibroblasts', 'Hyaluronic acid'];
    await expect.poll(() => markedTexts(page), soon).toEqual(expected);
  });

  test('opens beside the term that the pointer rests on, and explains it', async () => {
    const page = await here().open('article.html');
    await pointAt(page, 'collagen');
    const card = await cardOf(here(), page, 'Collagen');
    expect(card.text).toContain(leadOf('collagen'));
    const { box } = await markOf(page, 'collagen');
    const isBeside = card.box.y >= box.y + box.height || card.box.y + card.box.height <= box.y;
    expect(
      isBeside,
      `the card at ${JSON.stringify(card.box)} covers the term at ${JSON.stringify(box)}`,
    ).toBe(true);
    expect(card.hasFocus).toBe(false);
  });

  test('does not open for a term that the pointer passes', async () => {
    const page = await here().open('article.html');
    await markOf(page, 'elastin');
    await countCards(page);
    await pointAt(page, 'collagen');
    await page.mouse.move(pointBeside.x, pointBeside.y);
    await pointAt(page, 'elastin');
    await cardOf(here(), page, 'Elastin');
    expect(await cardsSince(page)).toBe(1);
  });

  test('stays while the pointer is in it, and closes when the pointer has left', async () => {
    const page = await here().open('article.html');
    await pointAt(page, 'collagen');
    const { box } = await cardOf(here(), page, 'Collagen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await toStay();
    await cardOf(here(), page, 'Collagen');
    await page.mouse.move(pointBeside.x, pointBeside.y, { steps: 8 });
    await noCard(here(), page);
  });

  test('opens related terms in place, and goes back', async () => {
    const page = await here().open('article.html');
    await countCards(page);
    await pointAt(page, 'collagen');
    await pressInCard(page, await cardOf(here(), page, 'Collagen'), 'Fibroblast');
    const related = await cardOf(here(), page, 'Fibroblast');
    expect(related.text).toContain(leadOf('fibroblast'));
    await pressInCard(page, related, 'Back to Collagen');
    await cardOf(here(), page, 'Collagen');
    expect(await cardsSince(page)).toBe(1);
  });

  test('closes on Escape, which the page does not hear, and leaves it all other keys', async () => {
    const page = await here().open('article.html');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(
          type,
          (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`),
          true,
        );
      }
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await pointAt(page, 'collagen');
    await cardOf(here(), page, 'Collagen');
    await page.keyboard.press('a');
    await cardOf(here(), page, 'Collagen');
    await page.keyboard.press('Escape');
    await noCard(here(), page);
    const onlyLetter = ['keydown a', 'keyup a'];
    expect(await heard()).toEqual(onlyLetter);
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual([...onlyLetter, 'keydown Escape', 'keyup Escape']);
  });

  test('stays where it is when it is pinned, until it is closed', async () => {
    const page = await here().open('article.html');
    await pointAt(page, 'collagen');
    const card = await cardOf(here(), page, 'Collagen');
    expect(controlOf(card, 'Keep open').isPressed).toBe(false);
    await pressInCard(page, card, 'Keep open');
    await page.mouse.move(pointBeside.x, pointBeside.y, { steps: 8 });
    await toStay();
    const pinned = await cardOf(here(), page, 'Collagen');
    expect(controlOf(pinned, 'Keep open').isPressed).toBe(true);
    await pressInCard(page, pinned, 'Close');
    await noCard(here(), page);
  });
});

/** Starts to count the elements that are added to the root of the document: each card is one. */
async function countCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = { cards: 0 };
    Object.assign(window, { counted });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) counted.cards += addedNodes.length;
    }).observe(document.documentElement, { childList: true });
  });
}

const cardsSince = (page: Page) =>
  page.evaluate(() => (window as unknown as { counted: { cards: number } }).counted.cards);
