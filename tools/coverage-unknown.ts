import type { Term } from '../src/glossary/term.ts';
import type { Check } from './check.ts';
import type { Labels } from './coverage-labels.ts';
import { runOf, runsOf, wordsOf, type Word } from './coverage-words.ts';

/** A word that the glossary may lack. */
export interface Unknown {
  word: string;
  /** It and the words around it where it was met first. */
  example: string;
  /** In how many files it stands. */
  files: number;
}

/** A file that was checked. */
export interface Checked {
  check: Check;
  labels: Labels | undefined;
}

/** A word that so many entries use in their sentences is common English. */
const COMMON_FROM = 2;
/** A word this close to a mark, in words, is near it; a word of skin care is near one at least this often. */
const NEAR = 3;
const NEAR_SHARE = 0.5;
const SHORTEST = 4;

/** A word, and it without the endings of verbs and adverbs: "cleansing" is as common as "cleanse". */
const rootsOf = (key: string): string[] => [
  key,
  key.replace(/(?:ing|ed|er|ly|d|e|r)$/, ''),
  key.replace(/(?:ing|ed|er|ly)$/, 'e'),
];

/** Tells common English from other words: what several entries use in their sentences, which are written plainly. */
export function commonWords(terms: readonly Pick<Term, 'lead' | 'more'>[]): (key: string) => boolean {
  const uses = new Map<string, number>();
  for (const { lead, more } of terms) {
    for (const key of new Set(wordsOf([lead, ...more].join(' ')).map((word) => word.key)))
      uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return (key) => rootsOf(key).some((root) => (uses.get(root) ?? 0) >= COMMON_FROM);
}

/** The indices of the words that are marked, and of those that are marked or labelled. */
function knownIn({ check, labels }: Checked, words: Word[]): { marked: Set<number>; known: Set<number> } {
  const labelled = [...(labels?.must ?? []), ...(labels?.may ?? [])].flatMap((label) => runsOf(words, label));
  const marks = check.terms.map((mark) => runOf(words, mark));
  const indices = (runs: typeof marks) =>
    new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  return { marked: indices(marks), known: indices([...marks, ...labelled]) };
}

/** What is counted of a word over all files. */
interface Count {
  word: string;
  example: string;
  files: Set<string>;
  times: number;
  near: number;
}

function exampleAt(text: string, words: Word[], index: number): string {
  const from = words[Math.max(0, index - 2)];
  const to = words[Math.min(words.length - 1, index + 2)];
  return text.slice(from?.start, to?.end).replace(/\s+/g, ' ');
}

function countIn(counts: Map<string, Count>, one: Checked, isCommon: (key: string) => boolean): void {
  const { text, file } = one.check;
  const words = wordsOf(text);
  const { marked, known } = knownIn(one, words);
  words.forEach(({ key, start, end }, index) => {
    if (known.has(index) || key.length < SHORTEST || /\d/.test(key) || isCommon(key)) return;
    const count = counts.get(key) ?? {
      word: text.slice(start, end),
      example: exampleAt(text, words, index),
      files: new Set(),
      times: 0,
      near: 0,
    };
    const around = Array.from({ length: 2 * NEAR + 1 }, (_, step) => index - NEAR + step);
    count.files.add(file);
    count.times++;
    if (around.some((other) => marked.has(other))) count.near++;
    counts.set(key, count);
  });
}

/**
 * The words in several pages about skin that are neither marked nor labelled nor common English, and that mostly stand near a
 * mark; those in most files first. Names of brands and plain words that no entry happens to use are among them.
 */
export function unknownWords(checked: readonly Checked[], isCommon: (key: string) => boolean): Unknown[] {
  const counts = new Map<string, Count>();
  for (const one of checked) if (one.check.gate.open) countIn(counts, one, isCommon);
  return [...counts.values()]
    .filter(({ files, near, times }) => files.size > 1 && near >= NEAR_SHARE * times)
    .map(({ word, example, files }) => ({ word, example, files: files.size }))
    .toSorted((a, b) => b.files - a.files);
}
