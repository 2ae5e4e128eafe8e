import { afterAll, describe, expect, test } from 'vitest';
import { cardOf, pointAt, pressInCard, soon } from '../support/reader.ts';
import { type Proxy, startProxy } from '../support/proxy.ts';
import { browserNames, startSession } from '../support/session.ts';

const address = 'http://article.example/';
const image = 'http://article.example/picture.png';

/** Asks for one thing itself: a proxy that records nothing would prove nothing. */
const article = `<!doctype html>
  <link rel="icon" href="data:," />
  <p>The dermis holds collagen and elastin. Keratinocytes lie above.</p>
  <img src="${image}" alt="" />`;

/** What browsers ask for on their own behalf, at any time and with no extension at all, though they are told not to. */
const ownCalls =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:google|googleapis|gstatic|mozilla)\.(?:com|net|org)[:/]/;

const isOfPage = (request: string) => !ownCalls.test(request);

describe.each(browserNames)('requests in %s', (name) => {
  const stop = new AbortController();
  let proxy: Proxy | undefined;
  const here = startSession(name, {
    launch: async () => {
      proxy = await startProxy({ [address]: article }, stop.signal);
      return proxy.launch;
    },
  });
  afterAll(() => stop.abort());

  test('only the page makes any, however Dermalens is used', async () => {
    const { open, openPopup } = here();
    const page = await open(address);
    await pointAt(page, 'collagen');
    await pressInCard(page, await cardOf(here(), page, 'Collagen'), 'Elastin');
    await cardOf(here(), page, 'Elastin');
    const popup = await openPopup(page, '.page-terms');
    await popup.keyboard.type('zzqqzz');
    await expect
      .poll(() => popup.$eval('[role=status]', (status) => status.textContent), soon)
      .toContain('No term found');
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('retinol');
    await expect.poll(() => popup.$('[aria-selected=true]'), soon).not.toBeNull();
    await popup.keyboard.press('Enter');
    await expect.poll(() => popup.$('article .lead'), soon).not.toBeNull();
    expect(proxy?.requests.filter(isOfPage)).toEqual([address, image]);
  });
});
