import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { leadOf } from '../support/glossary.ts';
import { cardOf, markOf, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

const field = 'input[role=combobox]';
const chosen = '[role=option][aria-selected=true] b';
/** Shown when the popup knows its page. */
const listOfPage = '.page-terms';

/** A page of the browser itself, where extensions may not run. */
const ownPage = { chromium: 'chrome://version/', firefox: 'about:blank' };

/** An address of an ordinary page at which nobody answers: browsers show a page of their own there. */
const unanswered = 'http://127.0.0.1:2/';

const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);

describe.each(browserNames)('the popup in %s', (name) => {
  const here = startSession(name);

  test('takes what is typed as a search, and finds terms that are misspelled', async () => {
    const { open, openPopup } = here();
    const popup = await openPopup(await open('article.html'), listOfPage);
    expect(await popup.evaluate(() => document.activeElement?.role)).toBe('combobox');
    const typos = { hyalauronic: 'Hyaluronic acid', nicinamide: 'Niacinamide', excema: 'Atopic dermatitis' };
    for (const [typed, term] of Object.entries(typos)) {
      await popup.keyboard.type(typed);
      await expect.poll(() => textOf(popup, chosen), { ...soon, message: typed }).toBe(term);
      await popup.keyboard.press('Escape');
      await expect
        .poll(() => popup.$eval(field, (input) => (input as HTMLInputElement).value), soon)
        .toBe('');
    }
  });

  test('is used by keyboard: arrows choose, Enter opens the entry in place, Escape goes back', async () => {
    const { open, openPopup } = here();
    const popup = await openPopup(await open('article.html'), listOfPage);
    await popup.keyboard.type('acid');
    await expect
      .poll(() => popup.$$eval('[role=option]', (options) => options.length), soon)
      .toBeGreaterThan(2);
    const names = await popup.$$eval('[role=option] b', (options) => options.map((one) => one.textContent));
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await expect.poll(() => textOf(popup, chosen), soon).toBe(names[1]);
    await popup.keyboard.press('Enter');
    await expect.poll(() => textOf(popup, 'article h2'), soon).toBe(names[1]);
    expect(await popup.$(field)).toBeNull();
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$(field), soon).not.toBeNull();
  });

  test('shows the whole entry, and leads to related ones', async () => {
    const { open, openPopup } = here();
    const popup = await openPopup(await open('article.html'), listOfPage);
    await popup.keyboard.type('collagen');
    await expect.poll(() => textOf(popup, chosen), soon).toBe('Collagen');
    await popup.keyboard.press('Enter');
    await expect.poll(() => textOf(popup, '.lead'), soon).toBe(leadOf('collagen'));
    await popup.click('.chip ::-p-text(Fibroblast)');
    await expect.poll(() => textOf(popup, '.lead'), soon).toBe(leadOf('fibroblast'));
  });

  test('lists the terms of the page; a click goes to one and shows its card', async () => {
    const { open, openPopup } = here();
    const page = await open('article.html');
    await markOf(page, 'collagen');
    const popup = await openPopup(page, listOfPage);
    await expect.poll(() => textOf(popup, `${listOfPage} h2`), soon).toBe('On this page: 6 terms');
    await popup.click(`${listOfPage} button ::-p-text(Keratinocyte)`);
    await cardOf(here(), page, 'Keratinocyte');
    const { box } = await markOf(page, 'Keratinocytes');
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(await page.evaluate(() => innerHeight));
  });

  test('says so where extensions may not run, and can be searched there, too', async () => {
    const { open, openPopup } = here();
    const popup = await openPopup(await open(ownPage[name]), '.notice');
    await expect
      .poll(() => textOf(popup, '.start .notice'), soon)
      .toBe('Your browser does not let Dermalens read this page. You can still look up terms here.');
    expect(await popup.$('[aria-labelledby=site-label]')).toBeNull();
    await popup.keyboard.type('retinol');
    await expect.poll(() => textOf(popup, chosen), soon).toBe('Retinol');
  });

  test('says so of a page that did not load, which is the browser’s own', async () => {
    const { openBlank, openPopup } = here();
    const page = await openBlank();
    await page.goto(unanswered).catch(() => {});
    const popup = await openPopup(page, '.notice');
    await expect
      .poll(() => textOf(popup, '.start .notice'), soon)
      .toBe('Your browser does not let Dermalens read this page. You can still look up terms here.');
  });
});
