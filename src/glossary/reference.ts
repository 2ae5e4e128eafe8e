import * as v from 'valibot';
import { idSchema } from './term.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const name = v.union(
  [v.strictObject({ family: text, given: v.optional(text) }), v.strictObject({ literal: text })],
  'the fields family and given, or literal',
);

/** One source in `glossary/references.json`: the CSL-JSON fields we use, and at least one way to open it. */
export const referenceSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    type: text,
    title: text,
    author: v.optional(v.array(name)),
    'container-title': v.optional(text),
    publisher: v.optional(text),
    issued: v.optional(
      v.strictObject({ 'date-parts': v.tuple([v.pipe(v.array(v.number()), v.nonEmpty())]) }),
    ),
    DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/))),
    PMID: v.optional(v.pipe(v.string(), v.regex(/^\d+$/))),
    PMCID: v.optional(v.pipe(v.string(), v.regex(/^PMC\d+$/))),
    URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/))),
    custom: v.optional(v.strictObject({ design: v.optional(text) })),
  }),
  v.check(
    (reference) => Boolean(reference.DOI ?? reference.PMID ?? reference.PMCID ?? reference.URL),
    'one of DOI, PMID, PMCID or URL',
  ),
);

/** A source: what it is, where it appeared, and how to open it. */
export type Reference = v.InferOutput<typeof referenceSchema>;
