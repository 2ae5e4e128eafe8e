import type { Check } from './check.ts';
import type { Labels } from './coverage-labels.ts';
import { keyOf, runOf, runsOf, wordsOf, type Run, type Word } from './coverage-words.ts';

/** A mark that no label covers. */
interface FalseMark {
  text: string;
  /** The id of the term it stands for. */
  id: string;
}

/** What the marks of one passage have to do with its labels. */
export interface Comparison {
  /** The strings that must be marked and are. */
  marked: string[];
  /** Those of which only a word beside the head is marked: "collagen" in "collagen production". */
  partly: string[];
  /** Those of which nothing is marked. */
  missed: string[];
  /** How many distinct marks a label covers, case and number aside. */
  covered: number;
  /** The other distinct marks. */
  wrong: FalseMark[];
}

/** After these begins what only tells more of the head before it: "loss of firmness". */
const PREPOSITIONS = new Set(
  'about after against around at between by for from in of on to under with'.split(' '),
);

const holds = (outer: Run, inner: Run) => outer.from <= inner.from && inner.to <= outer.to;

/** Figures and letters after a head only tell which one: "ceramide 6-II". */
const isSign = (key: string) => key.length < 3 || /\d/.test(key);

/** The head of a phrase: its last word, the last before a preposition, and the last that is more than a sign. */
function headsOf(words: readonly Word[], { from, to }: Run): number[] {
  const keys = words.slice(from, to).map(({ key }) => key);
  const preposition = keys.findIndex((key, index) => index > 0 && PREPOSITIONS.has(key));
  const named = keys.findLastIndex((key) => !isSign(key));
  return [keys.length, preposition, named + 1].filter((end) => end > 0).map((end) => from + end - 1);
}

/** Whether who knows what `inner` means knows what `outer` is about: it is the same, stands around it, or is in it with the head. */
function explains(words: readonly Word[], inner: Run, outer: Run): boolean {
  if (holds(inner, outer)) return true;
  return holds(outer, inner) && headsOf(words, outer).some((head) => inner.from <= head && head < inner.to);
}

const meets = (a: Run, b: Run) => a.from < b.to && b.from < a.to;

/** Compares the marks in a passage with its labels. Every string counts once, at whichever place it fares best. */
export function compare({ text, terms }: Check, { must, may }: Labels): Comparison {
  const words = wordsOf(text);
  const marks = terms.map((mark) => ({ ...mark, run: runOf(words, mark) }));
  const fate = (label: string) => {
    const places = runsOf(words, label);
    const isAny = (fits: (mark: Run, place: Run) => boolean) =>
      marks.some(({ run }) => places.some((place) => fits(run, place)));
    if (isAny((mark, place) => explains(words, mark, place))) return 'marked';
    return isAny(meets) ? 'partly' : 'missed';
  };
  const labels = Map.groupBy(new Map(must.map((label) => [keyOf(label), label])).values(), fate);
  const labelled = [...must, ...may].flatMap((label) => runsOf(words, label));
  // A mark is right as a part of a label, too, whichever part that is.
  const isCovered = (mark: Run) =>
    labelled.some((label) => holds(label, mark) || explains(words, label, mark));
  const distinct = [...Map.groupBy(marks, (mark) => keyOf(mark.text)).values()];
  const wrong = distinct.filter((same) => !same.some(({ run }) => isCovered(run)));
  return {
    marked: labels.get('marked') ?? [],
    partly: labels.get('partly') ?? [],
    missed: labels.get('missed') ?? [],
    covered: distinct.length - wrong.length,
    wrong: wrong.flatMap(([first]) => (first ? [{ text: first.text, id: first.id }] : [])),
  };
}
