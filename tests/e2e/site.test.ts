import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardOf, markedTexts, markOf, noCard, pointAt, pressInCard, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

/** The switches of the popup. */
const siteSwitch = '[role=switch][aria-labelledby=site-label]';
const badgeSwitch = '[role=switch]:not([aria-labelledby])';

const allTerms = ['collagen', 'dermis', 'elastin', 'fibroblasts', 'Hyaluronic acid'];

describe.each(browserNames)('what the reader decides in %s', (name) => {
  const here = startSession(name);

  /** Waits until that is marked, with the page in front: browsers draw nothing behind. */
  async function expectMarks(page: Page, expected: string[]): Promise<void> {
    await page.bringToFront();
    await expect.poll(() => markedTexts(page), soon).toEqual(expected);
  }

  test('the switch in the popup holds for the site at once, in all its tabs and in no other', async () => {
    const { open, openPopup, otherOrigin } = here();
    const one = await open('article.html?1');
    const two = await open('article.html?2');
    const elsewhere = await open(`${otherOrigin}/article.html`);
    for (const page of [elsewhere, two, one]) await expectMarks(page, allTerms);

    const popup = await openPopup(one, siteSwitch);
    expect(await popup.$eval('#site-state', (state) => state.textContent)).toBe(
      'Dermalens is on for 127.0.0.1',
    );
    await popup.click(siteSwitch);
    for (const page of [two, one]) await expectMarks(page, []);
    await expectMarks(elsewhere, allTerms);

    const later = await openPopup(one, `${siteSwitch}[aria-checked=false]`);
    await later.click(siteSwitch);
    for (const page of [two, one]) await expectMarks(page, allTerms);
  });

  test('the button of a card does the same', async () => {
    const { open } = here();
    const one = await open('article.html?1');
    const two = await open('article.html?2');
    await pointAt(two, 'collagen');
    await pressInCard(two, await cardOf(here(), two, 'Collagen'), 'Off on 127.0.0.1');
    await noCard(here(), two);
    for (const page of [two, one]) await expectMarks(page, []);
    const later = await open('article.html?3');
    // A page on which nothing happens can't be awaited; the site's answer can.
    await expect
      .poll(() => here().inside.tell(later, { type: 'terms' }), soon)
      .toEqual({ on: false, terms: [] });
  });

  test('a term that shall not be marked is not, in any tab', async () => {
    const { open, inside } = here();
    const one = await open('article.html?1');
    const two = await open('article.html?2');
    await expect.poll(() => inside.badge(two), soon).toBe('6');
    await pointAt(two, 'collagen');
    await pressInCard(two, await cardOf(here(), two, 'Collagen'), 'Don’t mark this term');
    await noCard(here(), two);
    const others = allTerms.filter((text) => text !== 'collagen');
    for (const page of [two, one]) await expectMarks(page, others);
    await expect.poll(() => inside.badge(two), soon).toBe('5');
  });

  test('a term that shall be marked again is, when the popup is told so', async () => {
    const { open, openPopup } = here();
    const page = await open('article.html');
    await pointAt(page, 'collagen');
    await pressInCard(page, await cardOf(here(), page, 'Collagen'), 'Don’t mark this term');
    await expectMarks(
      page,
      allTerms.filter((text) => text !== 'collagen'),
    );
    const popup = await openPopup(page, '.hidden-terms');
    await popup.click('.hidden-terms summary');
    await popup.click('[aria-label="Mark Collagen again"]');
    await expectMarks(page, allTerms);
  });

  test('the toolbar button counts the terms of the page, unless it shall not', async () => {
    const { open, openPopup, inside } = here();
    const page = await open('article.html');
    // One of them stands far below the view.
    await expect.poll(() => inside.badge(page), soon).toBe('6');
    const popup = await openPopup(page, siteSwitch);
    await popup.click(badgeSwitch);
    await expect.poll(() => inside.badge(page), soon).toBe('');
    await popup.click(badgeSwitch);
    await expect.poll(() => inside.badge(page), soon).toBe('6');
  });

  test('a term that comes later is counted, too', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'collagen');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'A ceramide, at last.';
      document.body.prepend(paragraph);
    });
    await expect.poll(() => inside.badge(page), soon).toBe('7');
  });
});
