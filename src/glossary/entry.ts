import type { Reference } from './reference.ts';
import type { Term } from './term.ts';

/** The whole glossary, as packaged in `glossary.json`; terms are sorted by id. */
export interface Glossary {
  terms: Term[];
  references: Reference[];
}

/** A term's id and the name to show for it. */
export interface TermName {
  id: string;
  term: string;
}

/** All that a card or the popup shows of one term. */
export interface Entry {
  term: Term;
  isA: TermName[];
  related: TermName[];
  sources: Reference[];
}

/** The entry of the term `id`, or undefined when the glossary has no such term or it deserves no card. */
export function entryOf(glossary: Glossary, id: string): Entry | undefined {
  const term = glossary.terms.find((one) => one.id === id);
  if (!term?.card) return undefined;
  const named = (ids: string[]) =>
    glossary.terms.filter((one) => one.card && ids.includes(one.id)).map(({ id, term }) => ({ id, term }));
  const sources = term.sources.flatMap((source) => glossary.references.filter(({ id }) => id === source));
  return { term, isA: named(term.isA), related: named(term.related), sources };
}
