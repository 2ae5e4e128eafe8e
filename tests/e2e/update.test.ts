import { describe, expect, test } from 'vitest';
import { cardOf, markedTexts, noCard, pointAt, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';
import { watchErrors } from '../support/errors.ts';

const texts = ['collagen', 'dermis', 'elastin', 'fibroblasts', 'Hyaluronic acid'];

describe.each(browserNames)('a tab that is open while the extension is updated in %s', (name) => {
  const here = startSession(name);

  test('stays marked, gets its cards from the new extension, and notices nothing', async () => {
    const { openBlank, inside, origin, updateExtension } = here();
    const page = await openBlank();
    const errors = watchErrors(page);
    await page.goto(`${origin}/article.html`);
    await pointAt(page, 'collagen');
    await cardOf(here(), page, 'Collagen');

    await updateExtension();
    await page.bringToFront();
    await noCard(here(), page);
    await expect.poll(() => inside.badge(page), soon).toBe('6');
    await expect.poll(() => markedTexts(page), soon).toEqual(texts);
    await page.mouse.move(400, 20, { steps: 3 });
    await pointAt(page, 'elastin');
    const card = await cardOf(here(), page, 'Elastin');
    expect(card.text).not.toContain('could not be looked up');
    expect(await page.$$eval(':popover-open', (cards) => cards.length)).toBe(1);
    expect(errors).toEqual([]);
  });
});
