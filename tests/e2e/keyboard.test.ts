import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardOf, markOf, noCard, pointAt, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

/** The driver can't press the browser's own shortcuts; these are the messages that the background sends for them. */
const command = (name: 'open-card' | 'next-term' | 'previous-term') =>
  ({ type: 'command', command: name }) as const;

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe.each(browserNames)('the keyboard in %s', (name) => {
  const here = startSession(name);

  test('opens the card of the first term in view, and Escape gives the focus back', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'dermis');
    await page.focus('#third');
    await inside.tell(page, command('open-card'));
    expect((await cardOf(here(), page, 'Dermis')).hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await noCard(here(), page);
    expect(await focusedId(page)).toBe('third');
  });

  test('keeps the card that the pointer opened', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'elastin');
    await pointAt(page, 'elastin');
    expect((await cardOf(here(), page, 'Elastin')).hasFocus).toBe(false);
    await inside.tell(page, command('open-card'));
    await expect.poll(async () => (await cardOf(here(), page, 'Elastin')).hasFocus, soon).toBe(true);
    await page.mouse.move(1, 1);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await cardOf(here(), page, 'Elastin');
    await page.keyboard.press('Escape');
    await noCard(here(), page);
  });

  test('opens the card of the term nearest the caret', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'elastin');
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')].find((p) =>
        p.textContent?.includes('elastin'),
      )?.firstChild;
      if (text) getSelection()?.collapse(text, 'Beside it lies el'.length);
    });
    await inside.tell(page, command('open-card'));
    await cardOf(here(), page, 'Elastin');
  });

  test('goes from term to term, also to one that is out of view', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'dermis');
    await inside.tell(page, command('open-card'));
    await cardOf(here(), page, 'Dermis');
    await inside.tell(page, command('next-term'));
    await cardOf(here(), page, 'Collagen');
    await inside.tell(page, command('previous-term'));
    await cardOf(here(), page, 'Dermis');
    await inside.tell(page, command('previous-term'));
    await cardOf(here(), page, 'Keratinocyte');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('begins with the first term in view, and goes on from where the pointer opened a card', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'elastin');
    await inside.tell(page, command('next-term'));
    await cardOf(here(), page, 'Dermis');
    await page.keyboard.press('Escape');
    await noCard(here(), page);
    await pointAt(page, 'elastin');
    await cardOf(here(), page, 'Elastin');
    await inside.tell(page, command('next-term'));
    await cardOf(here(), page, 'Hyaluronic acid');
  });

  test('opens a card of the page around a frame that has the focus and no terms', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'dermis');
    const focused = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<button>Plain words</button>';
      document.body.prepend(frame);
      return new Promise<boolean>((resolve) => {
        frame.addEventListener('load', () => {
          frame.contentDocument?.querySelector('button')?.focus();
          resolve(document.activeElement === frame);
        });
      });
    });
    expect(focused).toBe(true);
    // The script in the frame starts a while after the frame.
    await expect.poll(() => inside.tell(page, command('open-card')), soon).toBe(false);
    expect(await inside.card(page)).toBeUndefined();
    // What the background does then, but for the frame that it names.
    await inside.tell(page, { ...command('open-card'), evenWithoutFocus: true });
    await cardOf(here(), page, 'Dermis');
  });

  test('uses the card without leaving it: Tab goes round in it, Enter presses', async () => {
    const { open, inside } = here();
    const page = await open('article.html');
    await markOf(page, 'dermis');
    await inside.tell(page, command('open-card'));
    const { controls } = await cardOf(here(), page, 'Dermis');
    // To the last, and from there to the first again.
    for (let stop = 0; stop < controls.length + 1; stop++) await page.keyboard.press('Tab');
    expect(controls[0]?.name).toBe('Keep open');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await inside.card(page))?.controls[0]?.isPressed, soon).toBe(true);
  });

  test('meets no tab stop that the page did not have', async () => {
    const page = await here().open('article.html');
    await pointAt(page, 'collagen');
    await cardOf(here(), page, 'Collagen');
    const stops: (string | undefined)[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focusedId(page));
    }
    expect(stops).toEqual(['first', 'second', 'third']);
    await cardOf(here(), page, 'Collagen');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches(':popover-open'))).toBe(false);
  });
});
