import type { Reference } from './reference.ts';
import type { Fact, Term } from './term.ts';

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

/** A fact as a card shows it. */
export interface ShownFact extends Omit<Fact, 'object' | 'source'> {
  /** What the fact is about, and whether it has a card to open; undefined where a quantity says it all. */
  object: (TermName & { card: boolean }) | undefined;
  /** Which of the entry's sources says so: its index. */
  source: number;
}

/** All that a card or the popup shows of one term. */
export interface Entry {
  term: Term;
  isA: TermName[];
  related: TermName[];
  facts: ShownFact[];
  sources: Reference[];
}

/** The entry of the term `id`, or undefined when the glossary has no such term or it deserves no card. */
export function entryOf(glossary: Glossary, id: string): Entry | undefined {
  const term = glossary.terms.find((one) => one.id === id);
  if (!term?.card) return undefined;
  const named = (ids: string[]) =>
    glossary.terms.filter((one) => one.card && ids.includes(one.id)).map(({ id, term }) => ({ id, term }));
  const sources = term.sources.flatMap((source) => glossary.references.filter(({ id }) => id === source));
  const facts = term.facts.map(({ object: about, source, ...fact }) => {
    const object = glossary.terms.find((one) => one.id === about);
    return {
      ...fact,
      object: object && { id: object.id, term: object.term, card: object.card },
      source: sources.findIndex((one) => one.id === source),
    };
  });
  return { term, isA: named(term.isA), related: named(term.related), facts, sources };
}
