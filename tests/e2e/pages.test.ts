import { describe, expect, test } from 'vitest';
import { cardOf, markedTexts, markOf, pointAt, pressInCard, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

describe.each(browserNames)('pages of many kinds in %s', (name) => {
  const here = startSession(name);

  test('paragraphs that come one by one: each is marked', async () => {
    const page = await here().open('streamed.html');
    await markOf(page, 'dermis');
    await page.evaluate('stream(20)');
    const expected = [
      ...Array<string>(20).fill('collagen'),
      'dermis',
      ...Array<string>(20).fill('fibroblasts'),
    ];
    await expect.poll(() => markedTexts(page), soon).toEqual(expected);
  });

  test('an open shadow root: its text is marked, and explained', async () => {
    const page = await here().open('shadow.html');
    await pointAt(page, 'Collagen');
    await cardOf(here(), page, 'Collagen');
    expect(await markedTexts(page)).toEqual(['Collagen', 'dermis', 'fibroblasts']);
  });

  test.each(['same', 'other', 'srcdoc', 'blank'])(
    'a frame (%s): its text is marked, and explained',
    async (id) => {
      const { open, otherOrigin, inside } = here();
      const page = await open(`frames.html?other=${otherOrigin}`);
      const frame = await page.waitForSelector(`iframe#${id}`);
      if (!frame) throw new Error(`The page has no frame ${id}`);
      const [text, title] = id === 'blank' ? ['keratinocytes', 'Keratinocyte'] : ['dermis', 'Dermis'];
      await pointAt(page, text, frame);
      await cardOf(here(), page, title);
      // Collagen, dermis, elastin, keratinocyte: of all frames together.
      await expect.poll(() => inside.badge(page), soon).toBe('4');
    },
  );

  test('a modal dialog: the card lies above it and can be used', async () => {
    const page = await here().open('dialog.html');
    await markOf(page, 'elastin');
    await page.click('button');
    await pointAt(page, 'collagen');
    const card = await cardOf(here(), page, 'Collagen');
    const isOnTop = await page.evaluate(
      ({ x, y, width, height }) =>
        document.elementFromPoint(x + width / 2, y + height / 2)?.matches(':popover-open:not(dialog)'),
      card.box,
    );
    expect(isOnTop).toBe(true);
    await pressInCard(page, card, 'Elastin');
    await cardOf(here(), page, 'Elastin');
    await page.keyboard.press('Escape');
    // The first Escape is for the card, and the dialog stays.
    expect(await page.$eval('dialog', (dialog) => dialog.open)).toBe(true);
  });

  test('places to write in: nothing is marked there, and what is written stays as it is', async () => {
    const page = await here().open('writing.html');
    await markOf(page, 'dermis');
    const written = 'Collagen, elastin and keratin.';
    await page.click('#editable');
    await page.keyboard.type(written);
    await page.click('#field');
    await page.keyboard.type(written);
    // When the words that came after them are marked, the others have been seen, too.
    await page.$eval('#after', (paragraph) => paragraph.append('A ceramide.'));
    await markOf(page, 'ceramide');
    expect(await markedTexts(page)).toEqual(['ceramide', 'dermis', 'fibroblasts']);
    expect(await page.$eval('#editable', (element) => element.innerHTML)).toBe(written);
    expect(await page.$eval('#field', (element) => (element as HTMLTextAreaElement).value)).toBe(written);
  });
});
