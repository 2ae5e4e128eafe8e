import {
  classOf,
  expand,
  foldAt,
  foldPlain,
  GAP,
  isExpansion,
  NOTHING,
  SPACE,
  VANISHES,
  WORD,
} from './fold.ts';
import { ABBREVIATION, exactKey, NOT_IN, unpack, type PackedPatterns, type Pattern } from './patterns.ts';
import { mayBegin, startsOf, type Starts } from './starts.ts';
import { buildTrie, step, type Trie } from './trie.ts';

/** The patterns of a glossary, ready to be looked for. */
export interface Finder {
  ids: string[];
  patterns: Pattern[];
  trie: Trie;
  starts: Starts;
  /** The abbreviations that the patterns hold, without plural s. */
  abbreviations: ReadonlySet<string>;
}

/** One name found in a text; offsets are UTF-16 code units in that text. */
export interface Match {
  start: number;
  end: number;
  /** Index of the term in the finder's `ids`. */
  term: number;
  /** `PLAIN`, `AMBIGUOUS` or `ABBREVIATION`. */
  use: number;
  /** For an abbreviation its letters, without gaps and plural s: `AHA`; else empty. */
  abbreviation: string;
}

/** Abbreviations that a page defines and the glossary does not list, each with the index of its term. */
export type PageAbbreviations = ReadonlyMap<string, number>;

/** Readies packed patterns: about a millisecond for a few thousand. */
export function createFinder(packed: PackedPatterns): Finder {
  const { ids, patterns } = unpack(packed);
  const forms = patterns.map(({ form }) => form);
  const abbreviations = new Set(patterns.filter(({ use }) => use === ABBREVIATION).map(({ exact }) => exact));
  return { ids, patterns, trie: buildTrie(forms), starts: startsOf(forms), abbreviations };
}

/** A web address, a mail address or a file name: a name in it is no word of the text. */
const ADDRESS = /:\/\/|^www\.|\S@\S|[\p{L}\d]\.(?:[a-z]{2,4})(?:$|[/?#:,;)])/u;
const LONGEST_TOKEN = 200;

/** What stands beside a word in an address. */
const JOINTS = new Set('./:@_-#?=&%~+');

function inAddress(text: string, start: number, end: number): boolean {
  if (!JOINTS.has(text[start - 1] ?? ' ') && !JOINTS.has(text[end] ?? ' ')) return false;
  let from = start;
  while (from > 0 && start - from < LONGEST_TOKEN && classOf(text.charCodeAt(from - 1)) !== SPACE) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_TOKEN && classOf(text.charCodeAt(to)) !== SPACE) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}

/** The class of the first unit from `at` on that does not vanish. */
function classAfter(text: string, at: number): number {
  for (let next = at; next < text.length; next++) {
    const kind = classOf(text.charCodeAt(next));
    if (kind !== VANISHES) return kind;
  }
  return -1;
}

/** A raised figure after a word is a note's: "glycerin¹". */
const NOTE = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/;

const endsWord = (text: string, at: number): boolean =>
  classAfter(text, at) !== WORD || NOTE.test(text[at] ?? '');

/** A figure may follow an abbreviation: pH5, SPF50. After two capitals one alone makes another name: HA5, SK8 (a postcode). */
const isMeasure = (abbreviation: string, after: string): boolean =>
  (/^[A-Z]{2}$/.test(abbreviation) ? /^\d(?:\d|\s?%)/ : /^\d/).test(after);

/**
 * Where a pattern ends whose form ends at `end`: there, where a word ends or a figure follows an abbreviation (SPF50), or
 * after its plural's ending; -1 when the word goes on.
 */
function endAfter(text: string, end: number, { use, exact, ending }: Pattern): number {
  if (endsWord(text, end)) return end;
  const after = text.slice(end, end + ending.length);
  if (ending !== '' && (use === ABBREVIATION ? after : after.toLowerCase()) === ending) {
    if (endsWord(text, end + ending.length)) return end + ending.length;
  }
  const endsInLetter = use === ABBREVIATION && /[a-z]/i.test(text[end - 1]!);
  return endsInLetter && isMeasure(exact, text.slice(end, end + 3)) ? end : -1;
}

/** Plain units up to `9` are figures, those above it letters. */
const LAST_FIGURE = 0x39;
const LETTER_E = 0x65;
const LETTER_S = 0x73;

/** Surely no pattern matches. */
const NO = 0;
/** The text ends while a pattern still goes on. */
const OPEN_END = 1;
/** A pattern may match: to be looked at closely. */
export const MAYBE = 2;

/**
 * Whether a pattern may match at the word start `start`: `NO`, `OPEN_END` or `MAYBE`. Nearly every word of a page ends
 * here, so this takes only the plainest steps and leaves all else to `beginningAt`.
 */
export function mayMatch(trie: Trie, text: string, start: number): number {
  let node = 0;
  let unit = text.charCodeAt(start);
  for (let at = start; at < text.length; at++) {
    // Never NaN, which would make each of these numbers a slower kind of number.
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : NOTHING;
    const plain = foldPlain(unit);
    const plainNext = foldPlain(next);
    // Beside punctuation white space is nothing, but between two plain units it is a gap.
    if (plain === 0 && (plainNext === 0 || classOf(unit) !== SPACE)) return MAYBE;
    node = step(trie, node, plain || GAP);
    if (node === 0) return NO;
    // Where another plain letter follows than a plural's, the word goes on.
    if (
      trie.value[node]! >= 0 &&
      (plainNext <= LAST_FIGURE || plainNext === LETTER_S || plainNext === LETTER_E)
    )
      return MAYBE;
    unit = next;
  }
  return OPEN_END;
}

/** What begins at one word of a text. */
export interface Beginning {
  /** All patterns that match there, each with its end, shortest first; phrases a term must not match in among them. */
  matches: Match[];
  /** Whether the text ends while a pattern still goes on. */
  openEnd: boolean;
}

/** Follows the patterns that begin at the word start `start`. */
export function beginningAt(finder: Finder, text: string, start: number): Beginning {
  const { trie, patterns } = finder;
  const matches: Match[] = [];
  let node = 0;
  for (let at = start; at < text.length;) {
    const folded = foldAt(text, at);
    const unit = folded % 0x10000;
    at = Math.floor(folded / 0x10000);
    if (unit === NOTHING) continue;
    node = isExpansion(unit)
      ? [...expand(unit)].reduce(
          (from, letter) => (from < 0 ? from : step(trie, from, letter.charCodeAt(0)) || -1),
          node,
        )
      : step(trie, node, unit);
    if (node <= 0) return { matches, openEnd: false };
    for (let index = trie.value[node]!; index >= 0 && index < patterns.length; index++) {
      const pattern = patterns[index]!;
      const { term, use, exact } = pattern;
      if (pattern.form !== patterns[trie.value[node]!]!.form) break;
      const end = endAfter(text, at, pattern);
      if (end < 0) continue;
      if (use === ABBREVIATION && exactKey(text.slice(start, at)) !== exact) continue;
      matches.push({ start, end, term, use, abbreviation: exact });
    }
  }
  return { matches, openEnd: true };
}

const ABBREVIATED = /[\p{Lu}\d][\p{L}\d-]*/uy;

/** The abbreviation of the page's own that stands at the word start `start`. */
export function pageAbbreviationAt(text: string, start: number, known: PageAbbreviations): Match | undefined {
  ABBREVIATED.lastIndex = start;
  const word = known.size > 0 ? ABBREVIATED.exec(text)?.[0] : undefined;
  if (!word) return undefined;
  const abbreviation = exactKey(word).replace(/s$/, '');
  const term = known.get(abbreviation);
  return term === undefined
    ? undefined
    : { start, end: start + word.length, term, use: ABBREVIATION, abbreviation };
}

/** What a walk over a text gives. */
export interface Found {
  /** The longest name at each place, in order, without overlaps. */
  matches: Match[];
  /** How many words the text has. */
  words: number;
}

/** Of the names that begin at one place the longest that counts; phrases a term must not match in bar it up to their end. */
function longestOf(candidates: Match[], barring: Match[]): Match | undefined {
  for (const candidate of candidates) if (candidate.use === NOT_IN) barring.push(candidate);
  const isBarred = ({ term, end }: Match) =>
    barring.some((phrase) => phrase.term === term && phrase.end >= end);
  return candidates.findLast((candidate) => candidate.use !== NOT_IN && !isBarred(candidate));
}

/** The phrases that begin inside a name and bar terms after it. */
function barringWithin(finder: Finder, text: string, { start, end }: Match): Match[] {
  const barring: Match[] = [];
  for (let at = start + 1; at < end; at++) {
    if (classOf(text.charCodeAt(at)) !== WORD || classOf(text.charCodeAt(at - 1)) === WORD) continue;
    barring.push(...beginningAt(finder, text, at).matches.filter(({ use }) => use === NOT_IN));
  }
  return barring;
}

const NONE: PageAbbreviations = new Map();

/** Finds the names of `finder` in `text`: whole words, the leftmost and of these the longest. */
export function find(finder: Finder, text: string, own: PageAbbreviations = NONE): Found {
  const matches: Match[] = [];
  const barring: Match[] = [];
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== WORD) {
      if (kind !== VANISHES) inWord = false;
      continue;
    }
    if (inWord) continue;
    inWord = true;
    words++;
    if (own.size === 0 && !(mayBegin(finder.starts, text, at) && mayMatch(finder.trie, text, at) === MAYBE))
      continue;
    const match =
      longestOf(beginningAt(finder, text, at).matches, barring) ?? pageAbbreviationAt(text, at, own);
    if (match && !inAddress(text, match.start, match.end)) {
      matches.push(match);
      barring.push(...barringWithin(finder, text, match));
      at = match.end - 1;
    }
  }
  return { matches, words };
}
