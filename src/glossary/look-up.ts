import { createCorrection } from './correct.ts';
import { EXACT, heldMatches, literalMatches, readingMatches, readingsOf, type Scored } from './literal.ts';
import type { Name, Wording } from './names.ts';
import type { SearchIndex } from './search-index.ts';
import { createSimilar, type Likeness } from './similar.ts';
import type { Term } from './term.ts';

/** Whether a name counts. */
export type IsWanted = (name: Name) => boolean;

/** Finds terms by a folded text. */
export interface LookUp {
  /** The terms that fit, best first. */
  find(folded: string, isWanted: IsWanted): Term[];
  /** The terms whose own names are most like the text, nearest first, however little that is. */
  nearest(folded: string, isWanted: IsWanted): Term[];
}

/** As many results as the popup can show without becoming a list to read. */
const MOST_RESULTS = 20;
/** With fewer matches to the letter, what is spelled nearly alike is shown after them: squalene after squalane. */
const FEW = 5;
const CLOSE: Likeness = { parts: [0.2], most: 5, enough: 1 };
/** Small errors first: where they explain a query, what is less like it is noise. */
const LIKE: Likeness = { ...CLOSE, parts: [0.2, 0.3, 0.4] };
const UNLIKE: Likeness = { parts: [0.6, 1], most: 16, enough: 3 };
/** So many letters tell what is near; more would take time, and nothing fits anyway. */
const NEAREST_LETTERS = 16;
/** What it adds to the cost of a correction that the corrected query is not quite a name. */
const NOT_QUITE = 0.05;

/** The terms by their best score, best first; as they came where that is equal. */
function inOrder(scored: Scored[]): Term[] {
  const best = new Map<Term, number>();
  for (const [term, score] of scored) if (score < (best.get(term) ?? Infinity)) best.set(term, score);
  return [...best].toSorted(([, a], [, b]) => a - b).map(([term]) => term);
}

/** Gives the look-up in an index of names; `names` are those of the index. */
export function createLookUp(index: SearchIndex, names: Name[]): LookUp {
  const similar = createSimilar(index.names);
  const correct = createCorrection(names, LIKE);

  const alike = (text: string, likeness: Likeness, isWanted: IsWanted): Scored[] =>
    similar(text, likeness, (at) => isWanted(names[at]!)).map(({ at, score }) => [names[at]!.term, score]);

  /** The terms that a query means by words around a name, or by misspelled words in any order. */
  function inParts(wanted: Name[], query: Wording): Scored[] {
    const held = heldMatches(wanted, query);
    const corrected = query.words.length > 1 ? correct(query) : undefined;
    if (!corrected) return held;
    const literal = literalMatches(wanted, corrected.query);
    const mended = [
      ...literal.map(([term, score]): Scored => [term, NOT_QUITE * (score - EXACT)]),
      ...heldMatches(wanted, corrected.query),
    ];
    return [...held, ...mended.map(([term, score]): Scored => [term, corrected.cost + score])];
  }

  return {
    find(folded, isWanted) {
      const wanted = names.filter(isWanted);
      const readings = readingsOf(folded);
      const query = readings.at(-1)!;
      const found = readingMatches(wanted, readings);
      const count = new Set(found.map(([term]) => term)).size;
      if (count === 0) found.push(...alike(query.text, LIKE, isWanted), ...inParts(wanted, query));
      else if (count < FEW) found.push(...alike(query.text, CLOSE, isWanted));
      return inOrder(found).slice(0, MOST_RESULTS);
    },
    nearest: (folded, isWanted) =>
      inOrder(alike(folded.slice(0, NEAREST_LETTERS), UNLIKE, (name) => name.own && isWanted(name))),
  };
}
