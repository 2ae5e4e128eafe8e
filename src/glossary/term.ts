import * as v from 'valibot';
import { KINDS, PLACES, type Kind, type Place } from './kinds.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.optional(v.array(text), []);

/**
 * An id of a term or a reference: lower-case letters and digits, with single hyphens between them. A term's is its file's
 * name; a reference's is its first author or body, and the year or the topic: `kang1996`, `fda-fillers`.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens'),
);
const ids = v.optional(v.array(idSchema), []);

const keys = <K extends string>(table: Record<K, string>) => Object.keys(table) as [K, ...K[]];

/** The front matter of `glossary/terms/<id>.md`. Unknown fields are refused; what each means stands in `glossary/README.md`. */
export const frontMatterSchema = v.strictObject({
  term: text,
  kind: v.picklist(keys<Kind>(KINDS)),
  aliases: texts,
  abbreviations: texts,
  ambiguous: texts,
  notIn: texts,
  isA: ids,
  related: ids,
  found: v.optional(v.array(v.picklist(keys<Place>(PLACES))), []),
  sources: v.pipe(v.array(idSchema), v.nonEmpty()),
  card: v.optional(v.boolean(), true),
});

/** A term as the extension knows it: its front matter, its id, and its text. */
export interface Term extends v.InferOutput<typeof frontMatterSchema> {
  /** The file's name without `.md`. */
  id: string;
  /** The one plain sentence a card shows first, at most 30 words. */
  lead: string;
  /** The paragraphs shown on demand. */
  more: string[];
}
