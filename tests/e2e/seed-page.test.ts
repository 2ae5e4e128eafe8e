import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/text/find.ts';
import { check } from '../../tools/check.ts';
import { buildGlossary } from '../../tools/glossary-plugin.ts';
import { readMarksOfWholePage } from '../../tools/marked.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { cardOf, markedTexts, markOf, pointAt, pressInCard, soon } from '../support/reader.ts';
import { readSeedPage, seedName, worldPages } from '../support/seed-page.ts';
import { browserNames, startSession } from '../support/session.ts';

const seed = readSeedPage();
const { must = [], mustNot = [], html = '' } = seed ?? {};

/** As a reader takes a text: whatever its case, and whichever white space it has. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').toLowerCase();

/** Runs in the page: its document as it was before any content script had started. */
const documentBefore = () => (window as unknown as { before: string }).before;

/** Runs in the page: its document now, but for the card. */
const documentNow = () => {
  const card = document.documentElement.querySelector(':scope > :popover-open');
  const index = card ? [...document.documentElement.childNodes].indexOf(card) : -1;
  const copy = document.documentElement.cloneNode(true) as Element;
  copy.childNodes[index]?.remove();
  return copy.outerHTML;
};

describe.skipIf(!seed).each(browserNames)('the seed page (skipped where it is not at hand) in %s', (name) => {
  const here = startSession(name, { from: worldPages });

  test('has a mark on each text that must have one, and on none that must not', async () => {
    const page = await here().open(seedName);
    await markOf(page, 'dermis');
    const marks = (await readMarksOfWholePage(page)).map(({ text }) => plain(text));
    const isMarked = (text: string) =>
      marks.some((mark) => mark.includes(plain(text)) || plain(text).includes(mark));
    expect(must.filter((text) => !isMarked(text))).toEqual([]);
    expect(mustNot.filter(isMarked)).toEqual([]);
  });

  test('has its terms counted: the same ones, as often, as on the command line', async () => {
    const { open, inside } = here();
    const page = await open(seedName);
    const { terms } = check(createFinder(buildGlossary(projectFolder).patterns), seedName, html);
    const counts = [...Map.groupBy(terms, ({ id }) => id)].map(([id, found]) => ({
      id,
      count: found.length,
    }));
    const sorted = counts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((term) => ({ ...term, frameId: 0 }));
    await expect.poll(() => inside.tell(page, { type: 'terms' }), soon).toEqual({ on: true, terms: sorted });
    await expect.poll(() => inside.badge(page), soon).toBe(String(sorted.length));
  });

  test('is the same document before, while it is marked, while a card is open, and after', async () => {
    const { openBlank, origin } = here();
    const page = await openBlank();
    await page.evaluateOnNewDocument(() => {
      const note = () => Object.assign(window, { before: document.documentElement.outerHTML });
      // Content scripts start after this event.
      document.addEventListener('DOMContentLoaded', note);
    });
    await page.goto(`${origin}/${seedName}`);
    const before = await page.evaluate(documentBefore);
    expect(before).toContain('</html>');
    await markOf(page, 'dermis');
    expect(await page.evaluate(documentNow)).toBe(before);
    await pointAt(page, 'dermis');
    const card = await cardOf(here(), page, 'Dermis');
    expect(await page.evaluate(documentNow)).toBe(before);
    await pressInCard(page, card, 'Off on 127.0.0.1');
    await expect.poll(() => markedTexts(page), soon).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
