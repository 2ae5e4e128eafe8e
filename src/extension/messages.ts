import * as v from 'valibot';
import { browser, type Browser } from '#imports';
import type { Entry } from '../glossary/entry.ts';

/**
 * All messages, by direction. They only ask and tell; what is decided lives in the settings.
 * The receiver validates what it is handed: a content script speaks for a page that may be hostile.
 */

const foundTerms = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.maxLength(100)),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  v.maxLength(20_000),
);

/** From a tab to the background. */
const toBackground = v.variant('type', [
  /** A card is about to open: what does the glossary say of this term? Answered with `Entry`, or undefined. */
  v.strictObject({ type: v.literal('entry'), id: v.pipe(v.string(), v.maxLength(100)) }),
  /** A frame that can't see its top frame's address: what site is this tab on? Answered with a host, or undefined. */
  v.strictObject({ type: v.literal('site') }),
  /** A frame inside the page has found terms: tell the top frame. Answered with whether it was there to be told. */
  v.strictObject({ type: v.literal('found'), terms: foundTerms }),
  /** The top frame knows how many different terms the page has: show it on the toolbar button; 0 shows nothing. */
  v.strictObject({ type: v.literal('badge'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);

/** From the background or the popup to a frame of a tab. */
const toTab = v.variant('type', [
  /** The background hands the top frame what another frame found. Answered with true. */
  v.strictObject({ type: v.literal('frame-found'), frameId: v.number(), terms: foundTerms }),
  /** The popup opens: what is on the page? To the top frame; answered with `PageTerms`. */
  v.strictObject({ type: v.literal('terms') }),
  /** A term was chosen in the popup: scroll to it and show its card. To the frame that has it. */
  v.strictObject({ type: v.literal('jump'), id: v.string() }),
  /** A keyboard command was given: show a card. To all frames; the one with the focus follows it. */
  v.strictObject({
    type: v.literal('command'),
    command: v.picklist(['open-card', 'next-term', 'previous-term']),
  }),
]);

/** A message to the background. */
export type ToBackground = v.InferOutput<typeof toBackground>;
/** A message to a frame of a tab. */
export type ToTab = v.InferOutput<typeof toTab>;

/** A term that stands on a page, how often, and the first frame that has it. */
export interface PageTerm {
  id: string;
  count: number;
  frameId: number;
}

/** What the popup is told of a page. */
export interface PageTerms {
  on: boolean;
  terms: PageTerm[];
}

/** Who sent a message: the browser tells, not the message. */
export type Sender = Browser.runtime.MessageSender;

/** What a receiver answers: a promise, or undefined to leave the message to others. */
type Answer = Promise<unknown> | undefined;

const isExtensionPage = ({ url }: Sender) => url?.startsWith(browser.runtime.getURL('')) ?? false;

function listen<T>(
  schema: v.GenericSchema<unknown, T>,
  answer: (message: T, sender: Sender) => Answer,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender): Answer => {
    const parsed = sender.id === browser.runtime.id ? v.safeParse(schema, message) : undefined;
    return parsed?.success ? answer(parsed.output, sender) : undefined;
  };
  // The polyfill hands the promise on as the answer; the types of the plain API know only callbacks.
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

/** Listens in the background. */
export function onTabMessage(answer: (message: ToBackground, sender: Sender) => Answer): void {
  listen(toBackground, answer);
}

/** Listens in a frame of a tab, until `signal`: only the extension's own background and pages are heard. */
export function onExtensionMessage(answer: (message: ToTab) => Answer, signal: AbortSignal): void {
  listen(
    toTab,
    (message, sender) => (!sender.tab || isExtensionPage(sender) ? answer(message) : undefined),
    signal,
  );
}

/** Asks the background for a term's entry; undefined when the glossary has none. Rejects when the extension is gone. */
export const askEntry = (id: string): Promise<Entry | undefined> => ask({ type: 'entry', id });

/** Sends a message to the background; undefined when nobody answers. Rejects when the extension is gone. */
export const ask = <T>(message: ToBackground): Promise<T | undefined> => browser.runtime.sendMessage(message);

/** Sends a message to a frame of a tab, or to all its frames; undefined when there is nobody to hear it. */
export async function tell<T>(tabId: number, message: ToTab, frameId?: number): Promise<T | undefined> {
  const options = frameId === undefined ? {} : { frameId };
  return browser.tabs.sendMessage(tabId, message, options).catch(() => undefined);
}
