import { compile } from '../../src/text/compile.ts';
import { createFinder, type Finder } from '../../src/text/find.ts';
import type { Names } from '../../src/text/patterns.ts';

/** A finder for tests, of terms given by what differs from "no names at all". */
export const finderOf = (terms: Record<string, Partial<Omit<Names, 'id'>>>): Finder =>
  createFinder(
    compile(
      Object.entries(terms).map(([id, names]) => ({
        id,
        names: [],
        ambiguous: [],
        abbreviations: [],
        notIn: [],
        ...names,
      })),
    ),
  );

/** What was found, as `words=term`. */
export const shown = (
  finder: Finder,
  text: string,
  matches: { start: number; end: number; term: number }[],
): string[] => matches.map(({ start, end, term }) => `${text.slice(start, end)}=${finder.ids[term]}`);
