import { browser, type Browser } from '#imports';
import type { Entry } from '../glossary/entry.ts';
import { fromExtension, fromTab, type Own, type ToBackground, type ToTab } from './messages.ts';

/** Who sent a message: the browser tells, not the message. */
type Sender = Browser.runtime.MessageSender;

/** What a receiver answers: a promise, or undefined to leave the message to others. */
type Answer = Promise<unknown> | undefined;

function listen<T>(
  take: (message: unknown, sender: Sender, own: Own) => T | undefined,
  answer: (message: T, sender: Sender) => Answer,
  signal?: AbortSignal,
): void {
  // Asked for now: a content script whose extension was updated may no longer ask for it later.
  const own = { id: browser.runtime.id, url: browser.runtime.getURL('') };
  const listener = (message: unknown, sender: Sender): Answer => {
    const taken = take(message, sender, own);
    return taken === undefined ? undefined : answer(taken, sender);
  };
  // The polyfill hands the promise on as the answer; the types of the plain API know only callbacks.
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

/** Listens in the background. */
export function onTabMessage(answer: (message: ToBackground, sender: Sender) => Answer): void {
  listen(fromTab, answer);
}

/** Listens in a frame of a tab, until `signal`: only the extension's own background and pages are heard. */
export function onExtensionMessage(answer: (message: ToTab) => Answer, signal: AbortSignal): void {
  listen(fromExtension, answer, signal);
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
