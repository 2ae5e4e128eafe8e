import * as v from 'valibot';
import { KINDS, PLACES, type Kind, type Place } from './kinds.ts';
import { parseQuantity, QUANTITY_FORM } from './quantity.ts';
import { RELATIONS, STRENGTHS, VERDICTS, type Relation, type Strength, type Verdict } from './relations.ts';

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

/** One thing known about a term: `treats acne`, how well that is shown, and the source that says it. */
export const factSchema = v.pipe(
  v.strictObject({
    relation: v.picklist(keys<Relation>(RELATIONS)),
    /** The id of a term. */
    object: v.optional(idSchema),
    quantity: v.optional(
      v.pipe(
        v.string(),
        v.check((text) => parseQuantity(text) !== undefined, QUANTITY_FORM),
      ),
    ),
    verdict: v.optional(v.picklist(keys<Verdict>(VERDICTS)), 'supported'),
    strength: v.picklist(keys<Strength>(STRENGTHS)),
    source: idSchema,
  }),
  v.check(({ object, quantity }) => Boolean(object ?? quantity), 'an object or a quantity'),
);

/** One thing known about a term. */
export type Fact = v.InferOutput<typeof factSchema>;

/** Whether a text is a CAS Registry Number: its last digit is the sum of the others, each times its place from the right, modulo 10. */
function isCas(text: string): boolean {
  if (!/^[1-9]\d{1,6}-\d\d-\d$/.test(text)) return false;
  const [check, ...digits] = [...text.replaceAll('-', '')].toReversed().map(Number);
  return digits.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 10 === check;
}

const casSchema = v.pipe(
  v.string(),
  v.check(isCas, 'a CAS number such as 56-81-5, its check digit included'),
);

/** The front matter of `glossary/terms/<id>.md`. Unknown fields are refused; what each means stands in `glossary/README.md`. */
export const frontMatterSchema = v.strictObject({
  term: text,
  kind: v.picklist(keys<Kind>(KINDS)),
  aliases: texts,
  abbreviations: texts,
  ambiguous: texts,
  unmarked: texts,
  notIn: texts,
  isA: ids,
  related: ids,
  found: v.optional(v.array(v.picklist(keys<Place>(PLACES))), []),
  cas: v.optional(v.array(casSchema), []),
  facts: v.optional(v.array(factSchema), []),
  sources: ids,
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
