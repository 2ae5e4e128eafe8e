import type { Fault } from './faults.ts';
import type { Reference } from './reference.ts';
import type { Term } from './term.ts';

/** Where a term's file lies, from the project's root. */
export const termFile = (id: string): string => `glossary/terms/${id}.md`;
/** Where the references lie, from the project's root. */
export const REFERENCES_FILE = 'glossary/references.json';

function unknownIds(term: Term, field: 'isA' | 'related' | 'sources', known: ReadonlySet<string>): Fault[] {
  return term[field].flatMap((id, index) => {
    const where = { file: termFile(term.id), field: `${field}[${index}]`, found: JSON.stringify(id) };
    if (!known.has(id))
      return [
        { ...where, expected: field === 'sources' ? `an id of ${REFERENCES_FILE}` : 'the id of a term' },
      ];
    return id === term.id && field !== 'sources' ? [{ ...where, expected: 'another term than itself' }] : [];
  });
}

/** Facts about a term that does not exist or about the term itself, and those whose source the term does not cite. */
function factFaults(term: Term, known: ReadonlySet<string>): Fault[] {
  const file = termFile(term.id);
  return term.facts.flatMap(({ object, source }, index) => {
    const faults: Fault[] = [];
    const found = JSON.stringify(object);
    if (object && !known.has(object))
      faults.push({ file, field: `facts[${index}].object`, expected: 'the id of a term', found });
    if (object === term.id)
      faults.push({ file, field: `facts[${index}].object`, expected: 'another term than itself', found });
    if (!term.sources.includes(source)) {
      const expected = 'one of the sources of the term';
      faults.push({ file, field: `facts[${index}].source`, expected, found: JSON.stringify(source) });
    }
    return faults;
  });
}

/** The terms that `start` is a kind of, up to a term that is met twice. */
function findCycle(start: Term, byId: ReadonlyMap<string, Term>): string[] | undefined {
  const walk = (term: Term, path: string[]): string[] | undefined => {
    for (const id of term.isA) {
      if (id === start.id) return [...path, id];
      const wider = byId.get(id);
      const cycle = wider && !path.includes(id) ? walk(wider, [...path, id]) : undefined;
      if (cycle) return cycle;
    }
    return undefined;
  };
  return walk(start, [start.id]);
}

function cycles(terms: Term[]): Fault[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return terms.flatMap((term) => {
    const cycle = findCycle(term, byId);
    return cycle
      ? [{ file: termFile(term.id), field: 'isA', expected: 'no circle', found: cycle.join(' → ') }]
      : [];
  });
}

function repeated(ids: string[], file: string): Fault[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({ file, field: 'id', expected: 'each id once', found: JSON.stringify(id) }));
}

/** Names that two terms claim: an entry must be the only one with its name, but abbreviations are told apart by their case. */
function sharedNames(terms: Term[], formsOf: (name: string) => string[]): Fault[] {
  const owner = new Map<string, string>();
  return terms.flatMap((term) => {
    const names = new Set([term.term, ...term.aliases, ...term.ambiguous, ...term.unmarked].flatMap(formsOf));
    const keys = [...names, ...new Set(term.abbreviations)];
    return keys.flatMap((key) => {
      const other = owner.get(key);
      owner.set(key, other ?? term.id);
      if (!other || other === term.id) return [];
      return [
        {
          file: termFile(term.id),
          field: 'names',
          expected: `names that ${termFile(other)} does not have`,
          found: JSON.stringify(key),
        },
      ];
    });
  });
}

/** What there is to check each against the other: all that could be read. */
export interface CrossChecked {
  terms: Term[];
  /** The ids of all files of terms, of those too that could not be read. */
  ids: string[];
  /** Undefined when they could not be read: then nothing is said about sources. */
  references: Reference[] | undefined;
}

function sourceFaults({ terms, ids, references = [] }: CrossChecked): Fault[] {
  const known = new Set(references.map(({ id }) => id));
  const cited = new Set(terms.flatMap(({ sources }) => sources));
  // A term that could not be read may cite what no other does.
  const unused = terms.length < ids.length ? [] : references.filter(({ id }) => !cited.has(id));
  return [
    ...terms.flatMap((term) => unknownIds(term, 'sources', known)),
    ...repeated(
      references.map(({ id }) => id),
      REFERENCES_FILE,
    ),
    ...unused.map(({ id }) => ({
      file: REFERENCES_FILE,
      field: id,
      expected: 'a reference that a term cites',
      found: 'nobody citing it',
    })),
  ];
}

/** Checks what no single file shows: ids that must exist, circles, names that two terms share, sources nobody cites. */
export function crossCheck(all: CrossChecked, formsOf: (name: string) => string[]): Fault[] {
  const { terms, references } = all;
  const ids = new Set(all.ids);
  return [
    ...terms.flatMap((term) => [
      ...unknownIds(term, 'isA', ids),
      ...unknownIds(term, 'related', ids),
      ...factFaults(term, ids),
    ]),
    ...cycles(terms),
    ...sharedNames(terms, formsOf),
    ...(references ? sourceFaults(all) : []),
  ];
}
