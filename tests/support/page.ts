import { onTestFinished } from 'vitest';
import { rangeOf, type Mark } from '../../src/page/mark.ts';
import { createPage, type FoundTerm, type Page } from '../../src/page/page.ts';
import { TERM_HIGHLIGHT } from '../../src/page/painter.ts';
import { finderOf } from './finder.ts';

/** A few terms of each sort. */
export const finder = finderOf({
  'hyaluronic-acid': { names: ['hyaluronic acid'], abbreviations: ['HA'] },
  retinol: { names: ['retinol'] },
  collagen: { names: ['collagen'] },
  sebum: { names: ['sebum'] },
  peel: { ambiguous: ['peel'] },
});

/** Puts a page together, shadow roots included (`<template shadowrootmode="open">`); it is taken down after the test. */
export function show(html: string): HTMLElement {
  document.body.setHTMLUnsafe(html);
  onTestFinished(() => {
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  });
  return document.body;
}

/** The element that a selector finds, which must be there. */
export function get<Kind extends Element = HTMLElement>(selector: string, root: ParentNode = document): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`Nothing matches ${selector}`);
  return element;
}

/** The open shadow root of the element that a selector finds. */
export function shadowOf(selector: string, root: ParentNode = document): ShadowRoot {
  const { shadowRoot } = get(selector, root);
  if (!shadowRoot) throw new Error(`${selector} has no open shadow root`);
  return shadowRoot;
}

/** An element with a text in it. */
export const element = (name: string, ...content: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

/** A page that is read until the test is over. */
export interface ReadPage {
  page: Page;
  /** All that the page told of what it found, `retinol 2, sebum 1` each. */
  told: string[];
  stop(): void;
}

/** Starts to read the document of the test. */
export function readPage(options: { hidden?: string[] } = {}): ReadPage {
  const stopping = new AbortController();
  const told: string[] = [];
  onTestFinished(() => stopping.abort());
  const page = createPage({
    document,
    finder,
    hidden: new Set(options.hidden),
    onFound: (terms) => told.push(inWords(terms)),
    signal: stopping.signal,
  });
  return { page, told, stop: () => stopping.abort() };
}

const inWords = (terms: FoundTerm[]) => terms.map(({ id, count }) => `${id} ${count}`).join(', ');

/** The text of a mark as it stands on the page now. */
export const textOf = (mark: Mark): string => rangeOf(mark)?.toString() ?? 'gone';

/** The texts of all marks, in their order. */
export const texts = ({ page }: ReadPage): string[] => page.marks().map(textOf);

/** The texts that are painted now, in the order of the alphabet. */
export function painted(): string[] {
  return [...(CSS.highlights.get(TERM_HIGHLIGHT) ?? [])]
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .toSorted();
}

/** What stands in `value` must stay the same for so many looks, of 50 ms each: more than any delay of the reader together. */
const LOOKS = 12;

/** Waits until a value stays as it is, and gives it. */
export async function settled<Value>(value: () => Value): Promise<Value> {
  let last = JSON.stringify(value());
  for (let same = 0; same < LOOKS; same++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = JSON.stringify(value());
    if (now !== last) same = 0;
    last = now;
  }
  return value();
}

/** How long `expect.poll` waits for a page to be read, ms: far more than it ever takes. */
export const soon = { timeout: 5000 };

/** The middle of the first line of a mark, px in the viewport. */
export function middleOf(mark: Mark | undefined): { x: number; y: number } {
  const box = mark && rangeOf(mark)?.getClientRects()[0];
  if (!box) throw new Error('The mark is not on the screen');
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
