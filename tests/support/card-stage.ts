import { createCards, type CardCalls } from '../../src/ui/card-host.ts';
import type { Target } from '../../src/ui/target.ts';
import { SAMPLES } from './sample-entries.ts';

/** The pointer's hand: what the browser tests can do with it. */
interface Input {
  movePointer(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
}

/** Where the pointer is out of the way of all terms, px in the viewport. */
export const ASIDE = { x: 690, y: 490 };

/** What the browser tests of the card play on. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** Puts the pointer aside, and cards over an empty page. */
export async function setStage(input: Input) {
  // With a press, which makes this the frame that gets the keys.
  await input.clickAt(ASIDE.x, ASIDE.y);
  const closedRoots = seeClosedRoots();
  const stop = new AbortController();
  const told: string[] = [];
  const cards = createCards({
    document,
    site: 'example.com',
    hidden: new Set(),
    calls: callsTo(told),
    signal: stop.signal,
  });

  const card = () => {
    const found = closedRoots.seen.at(-1)?.querySelector<HTMLElement>('[role=dialog]');
    if (!found) throw new Error('No card is drawn.');
    return found;
  };
  const button = (name: string) => {
    const buttons = [...card().querySelectorAll<HTMLElement>('button, summary')];
    const found = buttons.find((one) => (one.ariaLabel ?? one.textContent) === name);
    if (!found) throw new Error(`No button is called "${name}".`);
    return found;
  };
  const opened = async () => {
    await until(() => cards.opened);
    return card();
  };

  return {
    cards,
    /** What the cards told the page, as "shown collagen". */
    told,
    stop,
    button,
    opened,
    closed: () => until(() => !cards.opened),
    title: () => card().querySelector('h2')?.textContent,
    /** What has the focus inside the card. */
    focused: () => closedRoots.seen.at(-1)?.activeElement,
    /** Rests the pointer on a term, as the page would tell it. */
    async rest(target: Target) {
      const at = middleOf(target.element);
      await input.movePointer(at.x, at.y);
      cards.over(target, at);
      return opened();
    },
    async click(name: string) {
      const { x, y } = middleOf(button(name));
      await input.clickAt(x, y);
    },
    clear() {
      stop.abort();
      closedRoots.release();
      document.body.replaceChildren();
      document.body.removeAttribute('style');
    },
  };
}

function callsTo(told: string[]): CardCalls {
  return {
    entry: async (id) => {
      if (id === 'error') throw new Error('The extension is gone.');
      return SAMPLES[id];
    },
    setHidden: (id, hidden) => void told.push(`${hidden ? 'hide' : 'mark'} ${id}`),
    siteOff: () => void told.push('off'),
    shown: (target) => void told.push(`shown ${target?.id ?? 'nothing'}`),
  };
}

/** Collects the shadow roots that are attached from now on, also closed ones; the last is the card's. */
function seeClosedRoots() {
  const seen: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    seen.push(root);
    return root;
  };
  const release = () => {
    Element.prototype.attachShadow = attach;
  };
  return { seen, release };
}

/** Waits for something to happen; the test's own time limit ends it when it does not. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pass(10);
}

/** Adds a paragraph to the page; `[brackets]` stand around its term. */
export function write(text: string): Target {
  const [before = '', term = '', after = ''] = text.split(/[[\]]/);
  const paragraph = document.createElement('p');
  const mark = document.createElement('span');
  mark.textContent = term;
  paragraph.append(before, mark, after);
  document.body.append(paragraph);
  return targetIn(mark);
}

/** The text of an element as a term of the page. */
export function targetIn(element: Element, id = 'collagen'): Target {
  return { id, element, rects: () => [...element.getClientRects()] };
}

/** The middle of an element's first line, px in the viewport. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Adds a text field to the top of the page, focused, with a part of its text selected: 2 to 5. */
export function writeField(): HTMLInputElement {
  const input = document.createElement('input');
  input.value = 'some words';
  document.body.prepend(input);
  input.focus();
  input.setSelectionRange(2, 5);
  return input;
}

/** Lets so much time pass, ms, to see that something does not happen. */
export function pass(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
