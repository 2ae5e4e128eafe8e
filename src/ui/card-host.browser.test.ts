import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import { createCards, type CardCalls, type Cards, type Target } from './card-host.ts';
import { SAMPLES } from './sample-entries.ts';

let cards: Cards;
let calls: CardCalls & { shown: ReturnType<typeof vi.fn<CardCalls['shown']>> };
let stop: AbortController;
let roots: ShadowRoot[];

beforeEach(async () => {
  await page.viewport(700, 500);
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  stop = new AbortController();
  calls = {
    entry: vi.fn(async (id: string) => SAMPLES[id]),
    hideTerm: vi.fn(),
    siteOff: vi.fn(),
    shown: vi.fn<CardCalls['shown']>(),
  };
  cards = createCards({ document, site: 'example.com', calls, signal: stop.signal });
  await commands.movePointer(690, 490);
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  vi.restoreAllMocks();
});

/** Puts a page together: paragraphs of text, in which `[brackets]` stand around the one term. */
function show(...paragraphs: string[]): Target {
  for (const text of paragraphs) {
    const [before = '', term, after = ''] = text.split(/[[\]]/);
    const paragraph = document.createElement('p');
    paragraph.append(before);
    if (term !== undefined) {
      const mark = document.createElement('span');
      mark.textContent = term;
      paragraph.append(mark, after);
    }
    document.body.append(paragraph);
  }
  const mark = document.querySelector('span');
  if (!mark) throw new Error('One paragraph needs a [term].');
  return targetIn(mark);
}

function targetIn(element: Element, id = 'collagen'): Target {
  return { id, element, rects: () => [...element.getClientRects()] };
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Rests the pointer on a term, as the page would tell it. */
async function rest(target: Target): Promise<HTMLElement> {
  const at = middleOf(target.element);
  await commands.movePointer(at.x, at.y);
  cards.over(target, at);
  return opened();
}

async function opened(): Promise<HTMLElement> {
  return vi.waitFor(() => {
    expect(cards.opened).toBe(true);
    return card();
  });
}

async function closed(): Promise<void> {
  await vi.waitFor(() => expect(cards.opened).toBe(false));
}

function card(): HTMLElement {
  const found = roots.at(-1)?.querySelector<HTMLElement>('[role=dialog]');
  if (!found) throw new Error('No card is drawn.');
  return found;
}

function named(name: string): HTMLElement {
  const buttons = [...card().querySelectorAll<HTMLElement>('button, summary')];
  const found = buttons.find((button) => (button.ariaLabel ?? button.textContent) === name);
  if (!found) throw new Error(`No button is called "${name}".`);
  return found;
}

async function click(name: string): Promise<void> {
  const { x, y } = middleOf(named(name));
  await commands.clickAt(x, y);
}

function field(): HTMLInputElement {
  const input = document.createElement('input');
  input.value = 'some words';
  document.body.prepend(input);
  input.focus();
  input.setSelectionRange(2, 5);
  return input;
}

const title = () => card().querySelector('h2')?.textContent;
const focused = () => roots.at(-1)?.activeElement;

describe('opened by the pointer', () => {
  test('shows the entry beside its term, and tells the page', async () => {
    const target = show('A word on [collagen] here.');
    const { left, top } = (await rest(target)).getBoundingClientRect();
    const term = target.element.getBoundingClientRect();
    expect(title()).toBe('Collagen');
    expect(top).toBeGreaterThanOrEqual(term.bottom);
    expect(top - term.bottom).toBeLessThan(12);
    expect(Math.abs(left - term.left)).toBeLessThan(1);
    expect(calls.shown.mock.calls).toEqual([[target]]);
  });

  test('covers no line of a term that wraps, and stands beside the one under the pointer', async () => {
    await page.viewport(700, 1100);
    document.body.style.cssText = 'margin: 500px 20px; width: 300px';
    const target = show('Filling words up to the end [collagen and much more of these words] here.');
    const lines = [...target.element.getClientRects()];
    expect(lines.length).toBe(2);
    const box = (await rest(target)).getBoundingClientRect();
    for (const line of lines) expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
    expect(box.bottom).toBeLessThanOrEqual(lines[0]?.top ?? 0);
  });

  test('stays in the viewport at the page’s corner, and scrolls inside when there is no room', async () => {
    await page.viewport(320, 260);
    document.body.style.cssText = 'margin: 110px 8px 0; text-align: right';
    const box = (await rest(show('[collagen]'))).getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(260);
    expect(card().scrollHeight).toBeGreaterThan(card().clientHeight);
  });

  test('stays while the pointer is in it, closes when it has left, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    const target = show('A word on [collagen] here.');
    const during = document.documentElement.outerHTML;
    await rest(target);
    const { x, y } = middleOf(named('Keep open'));
    cards.over(undefined, { x, y });
    await commands.movePointer(x, y);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(cards.opened).toBe(true);
    await commands.movePointer(690, 490);
    await closed();
    expect(document.documentElement.outerHTML).toBe(during);
    expect(calls.shown).toHaveBeenLastCalledWith(undefined);
    document.body.replaceChildren();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('adds no tab stop to the page', async () => {
    const target = show('A word on [collagen] here.');
    field();
    await rest(target);
    const behind = document.createElement('button');
    document.documentElement.append(behind);
    await commands.pressKeys('Tab');
    expect(document.activeElement).toBe(behind);
    expect(cards.opened).toBe(true);
    behind.remove();
  });

  test('does not open after typing until the pointer moves', async () => {
    const target = show('A word on [collagen] here.');
    field();
    await commands.typeText('x');
    cards.over(target, middleOf(target.element));
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(cards.opened).toBe(false);
    const { x, y } = middleOf(target.element);
    await commands.movePointer(x, y);
    await opened();
  });

  test('says when a term could not be looked up', async () => {
    const target = targetIn(show('A word on [unheard] here.').element, 'unheard');
    expect((await rest(target)).textContent).toContain('Reload the page and try again.');
  });

  test('says so too when the answer is an error', async () => {
    calls.entry = () => Promise.reject(new Error('The extension is gone.'));
    expect((await rest(show('[collagen]'))).textContent).toContain('Reload the page and try again.');
  });

  test('closes when its term is scrolled out of view, unless it is pinned', async () => {
    const target = show('A word on [collagen] here.');
    document.body.style.height = '3000px';
    await rest(target);
    window.scrollTo(0, 1000);
    await closed();
    window.scrollTo(0, 0);
    cards.over(undefined, { x: 0, y: 0 });
    await commands.movePointer(1, 1);
    await rest(target);
    await click('Keep open');
    window.scrollTo(0, 1000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(cards.opened).toBe(true);
    expect(card().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    window.scrollTo(0, 0);
  });
});

describe('pinned', () => {
  test('stays when the pointer leaves, until it is closed', async () => {
    await rest(show('A word on [collagen] here.'));
    await click('Keep open');
    expect(named('Keep open').ariaPressed).toBe('true');
    cards.over(undefined, { x: 690, y: 490 });
    await commands.clickAt(690, 490);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(cards.opened).toBe(true);
    await click('Close');
    await closed();
  });
});

describe('Escape', () => {
  test('closes the card and is kept from the page, as the only key', async () => {
    const keys = vi.fn<(key: string) => void>();
    const listen = (event: KeyboardEvent) => keys(`${event.type} ${event.key}`);
    document.addEventListener('keydown', listen, { signal: stop.signal });
    document.addEventListener('keyup', listen, { signal: stop.signal });
    await rest(show('A word on [collagen] here.'));
    await commands.pressKeys('a');
    expect(cards.opened).toBe(true);
    await commands.pressKeys('Escape');
    expect(cards.opened).toBe(false);
    expect(keys.mock.calls.flat()).toEqual(['keydown a', 'keyup a']);
    await commands.pressKeys('Escape');
    expect(keys.mock.calls.flat()).toContain('keydown Escape');
  });

  test('does nothing when a script made it up', async () => {
    await rest(show('A word on [collagen] here.'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(cards.opened).toBe(true);
  });
});

describe('opened by keyboard', () => {
  test('takes the focus, and gives it back with the selection as it was', async () => {
    const target = show('A word on [collagen] here.');
    const input = field();
    cards.open(target);
    await opened();
    expect(focused()).toBe(card());
    await commands.pressKeys('Escape');
    expect(cards.opened).toBe(false);
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([2, 5]);
  });

  test('leaves text selected that is', async () => {
    const target = show('A word on [collagen] here.', 'More words.');
    getSelection()?.selectAllChildren(document.body);
    const selected = getSelection()?.toString();
    cards.open(target);
    await opened();
    await commands.pressKeys('Escape');
    expect(getSelection()?.toString()).toBe(selected);
  });

  test('lets Tab go round inside', async () => {
    cards.open(show('A word on [collagen] here.'));
    await opened();
    const seen = [];
    for (let press = 0; press < 8; press++) {
      await commands.pressKeys('Tab');
      seen.push(focused()?.ariaLabel ?? focused()?.textContent);
    }
    const once = [
      'Keep open',
      'Close',
      'More',
      'Retinol',
      '1 source',
      'Don’t mark this term',
      'Off on example.com',
    ];
    expect(seen).toEqual([...once, 'Keep open']);
    await commands.pressKeys('Shift', 'Tab');
    expect(focused()?.textContent).toBe('Off on example.com');
  });

  test('keeps its keys from the page', async () => {
    const keys = vi.fn();
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, keys, { capture: true, signal: stop.signal });
    cards.open(show('A word on [collagen] here.'));
    await opened();
    await commands.pressKeys('j');
    expect(keys).not.toHaveBeenCalled();
  });

  test('opens related terms in place, with the way back', async () => {
    cards.open(show('A word on [collagen] here.'));
    await opened();
    await click('Retinol');
    await vi.waitFor(() => expect(title()).toBe('Retinol'));
    expect(focused()).toBe(card());
    await click('Back to Collagen');
    await vi.waitFor(() => expect(title()).toBe('Collagen'));
    expect(cards.opened).toBe(true);
  });

  test('closes when the focus goes elsewhere', async () => {
    const target = show('A word on [collagen] here.');
    const input = field();
    const { x, y } = middleOf(input);
    await commands.clickAt(x, y);
    input.blur();
    cards.open(target);
    await opened();
    await commands.clickAt(x, y);
    await closed();
    expect(document.activeElement).toBe(input);
  });
});

describe('on any page', () => {
  test('lies in an open modal dialog when its term does', async () => {
    const dialog = document.createElement('dialog');
    const inner = document.createElement('div');
    inner
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('p'), { textContent: 'collagen' }));
    dialog.append(inner);
    document.body.append(dialog);
    dialog.showModal();
    const mark = inner.shadowRoot?.querySelector('p');
    if (!mark) throw new Error('The dialog has no term.');
    await rest(targetIn(mark));
    expect(dialog.lastElementChild?.matches(':popover-open')).toBe(true);
    await click('Keep open');
    expect(named('Keep open').ariaPressed).toBe('true');
    await commands.pressKeys('Escape');
    expect(dialog.open).toBe(true);
    expect([...dialog.children]).toEqual([inner]);
  });

  test('looks the same under hostile styles', async () => {
    await page.viewport(700, 1100);
    const target = show('A word on [collagen] here.');
    const { width, height } = (await rest(target)).getBoundingClientRect();
    await commands.pressKeys('Escape');
    const style = document.createElement('style');
    style.textContent =
      'div { display: none !important; opacity: 0.1 !important; transform: scale(3) !important; inset: 50px !important }' +
      '* { --paper: red; --text: 40px; font-size: 40px; line-height: 3 !important; text-align: right !important }';
    document.body.append(style);
    cards.open(target);
    const hostile = await opened();
    expect(hostile.getBoundingClientRect()).toMatchObject({ width, height });
    expect(getComputedStyle(hostile).fontSize).toBe('13px');
  });

  test('is dark on a dark page, light on a light one', async () => {
    document.body.style.background = 'oklch(0.2 0 0)';
    const target = show('A word on [collagen] here.');
    cards.open(target);
    expect(getComputedStyle(await opened()).colorScheme).toBe('dark');
    await commands.pressKeys('Escape');
    document.body.style.background = 'rgb(250 250 240)';
    cards.open(target);
    expect(getComputedStyle(await opened()).colorScheme).toBe('light');
  });

  test('counts as closed when the page removes or hides it', async () => {
    const target = show('A word on [collagen] here.');
    await rest(target);
    document.documentElement.lastElementChild?.remove();
    await closed();
    cards.open(target);
    await opened();
    (document.documentElement.lastElementChild as HTMLElement).hidePopover();
    await closed();
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  test('reports what its reader wants, and closes', async () => {
    const target = show('A word on [collagen] here.');
    cards.open(target);
    await opened();
    await click('Don’t mark this term');
    expect(calls.hideTerm).toHaveBeenCalledExactlyOnceWith('collagen');
    expect(cards.opened).toBe(false);
    cards.open(target);
    await opened();
    await click('Off on example.com');
    expect(calls.siteOff).toHaveBeenCalledOnce();
    expect(cards.opened).toBe(false);
  });

  test('leaves nothing behind when it is stopped', async () => {
    const target = show('A word on [collagen] here.');
    const before = document.documentElement.outerHTML;
    await rest(target);
    stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(calls.shown).toHaveBeenLastCalledWith(undefined);
    cards.open(target);
    cards.over(target, { x: 0, y: 0 });
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
