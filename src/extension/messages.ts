import * as v from 'valibot';

/**
 * All messages, by direction. They only ask and tell; what is decided lives in the settings.
 * The receiver validates what it is handed: a content script speaks for a page that may be hostile.
 */

/** The id that the browser gives to the top frame of every tab. */
export const TOP_FRAME = 0;

/** The keyboard commands that are for a page, by their names in the manifest. */
export const COMMANDS = ['open-card', 'next-term', 'previous-term'] as const;

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
  /**
   * A keyboard command was given: show a card. To all frames; the one with the focus follows it, and answers whether it
   * had a term to show. When none had, to the top frame, which then follows it whether or not it has the focus.
   */
  v.strictObject({
    type: v.literal('command'),
    command: v.picklist(COMMANDS),
    evenWithoutFocus: v.optional(v.literal(true)),
  }),
]);

/** A message to the background. */
export type ToBackground = v.InferOutput<typeof toBackground>;
/** A message to a frame of a tab. */
export type ToTab = v.InferOutput<typeof toTab>;

/** A term that stands in a frame, and how often. */
export type FrameTerm = v.InferOutput<typeof foundTerms>[number];

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

/** What the browser tells of who sent a message. */
export interface Sender {
  id?: string | undefined;
  /** The address of the page or the worker that sent it. */
  url?: string | undefined;
  /** Known when it came from a tab, be it one that shows a page of the extension. */
  tab?: unknown;
}

/** The extension's own id, and how the addresses of its own pages begin. */
export interface Own {
  id: string;
  url: string;
}

/** A message as the background takes it; undefined when it is none, or comes from another extension. */
export function fromTab(message: unknown, sender: Sender, own: Own): ToBackground | undefined {
  return sender.id === own.id ? parse(toBackground, message) : undefined;
}

/** A message as a frame of a tab takes it; undefined when it is none, or comes from elsewhere than the extension's own background and pages. */
export function fromExtension(message: unknown, sender: Sender, own: Own): ToTab | undefined {
  const isOwn = sender.id === own.id && (sender.url?.startsWith(own.url) ?? sender.tab === undefined);
  return isOwn ? parse(toTab, message) : undefined;
}

function parse<T>(schema: v.GenericSchema<unknown, T>, message: unknown): T | undefined {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? parsed.output : undefined;
}
