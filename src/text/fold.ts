/**
 * Folding: pages write one word in many ways, patterns in one.
 *
 * Case, accents, ligatures and full-width forms go; a run of white space is one space; hyphens and short dashes are a
 * space too; soft hyphens, zero-width characters and the possessive `'s` vanish; white space beside other punctuation
 * vanishes. The rule stands once, in `foldAt`: the finder walks the page's own text with it, so no copy is made.
 */

/** What a UTF-16 code unit is to the finder. */
export const OTHER = 0;
export const WORD = 1;
export const SPACE = 2;
export const HYPHEN = 3;
const APOSTROPHE = 4;
export const VANISHES = 5;

/** The folded unit between words: both white space and hyphens become it. */
export const GAP = 0x20;
/** The folded unit of what vanishes; no text that is read holds U+0000. */
export const NOTHING = 0;

/** Folded units from here on stand for several: U+E000 is private use, so no page means it. */
const EXPANSIONS_FROM = 0xe000;
const EXPANSIONS = ['fi', 'fl', 'ff', 'ffi', 'ffl', 'st', 'ss', 'ae', 'oe', 'ij', 'th'];
const LIGATURES: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ĳ: 'ij',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
};

/** The tables end after arrows, stars and other signs; above them come scripts that hold no name of ours. */
const TABLE_END = 0x2c00;

/** What belongs to each class: the first that fits counts, and what fits none is `OTHER`. */
const CLASS_PATTERNS: [number, string][] = [
  [VANISHES, String.raw`[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\p{M}]`],
  [SPACE, String.raw`\s`],
  [HYPHEN, String.raw`[\-\u2010-\u2013]`],
  [APOSTROPHE, String.raw`['\u2018\u2019\u02bc\u2032\u0060\u00b4]`],
  [WORD, String.raw`[\p{L}\p{N}_]`],
];
const CLASS_TESTS = CLASS_PATTERNS.map(([kind, pattern]) => ({ kind, test: new RegExp(pattern, 'u') }));

/** CJK is written without spaces, so its letters never glue a Latin word to its neighbours. */
const isCjk = (unit: number) => unit >= 0x2e80 && unit < 0xfb00;

const classify = (char: string): number => CLASS_TESTS.find(({ test }) => test.test(char))?.kind ?? OTHER;

function foldWordUnit(char: string): number {
  // İ lower-cases to i and a combining dot: the strip of marks must come last.
  const lower = char.normalize('NFKD').toLowerCase();
  const plain = lower.length === 1 ? lower : lower.replace(/\p{M}/gu, '');
  const letters = LIGATURES[plain] ?? plain;
  if (letters.length === 1) return letters.charCodeAt(0);
  const expansion = EXPANSIONS.indexOf(letters);
  return expansion < 0 ? char.charCodeAt(0) : EXPANSIONS_FROM + expansion;
}

function foldClassified(char: string, kind: number): number {
  if (kind === VANISHES) return NOTHING;
  if (kind === SPACE || kind === HYPHEN) return GAP;
  if (kind === APOSTROPHE) return 0x27;
  return kind === WORD ? foldWordUnit(char) : char.charCodeAt(0);
}

/** Of the units in the tables only Latin letters, General Punctuation and raised or lowered figures fold; the rest stays as it is. */
const FOLDING: [number, number][] = [
  [0, 0x250],
  [0x1e00, 0x1f00],
  [0x2000, 0x20a0],
];

const CLASSES = new Uint8Array(TABLE_END);
const FOLDED = new Uint16Array(TABLE_END);
for (let unit = 0; unit < TABLE_END; unit++) FOLDED[unit] = unit;
const ALL_UNITS = String.fromCharCode(...FOLDED);
// The whole table at a time: a test of each unit would take several ms of every page. The first pattern counts, so it comes last.
for (const [kind, pattern] of CLASS_PATTERNS.toReversed()) {
  for (const { index, 0: run } of ALL_UNITS.matchAll(new RegExp(`${pattern}+`, 'gu'))) {
    CLASSES.fill(kind, index, index + run.length);
    if (kind === VANISHES) FOLDED.fill(NOTHING, index, index + run.length);
  }
}
for (const [from, to] of FOLDING) {
  for (let unit = from; unit < to; unit++) {
    FOLDED[unit] = foldClassified(String.fromCharCode(unit), CLASSES[unit] ?? OTHER);
  }
}

/** For `foldPlain`: nearly all of what is read is ASCII, and one small table tells at once whether it is and what it folds to. */
const PLAIN = FOLDED.slice(0, 0x80).map((folded, unit) => (CLASSES[unit] === WORD ? folded : 0));

function highClass(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return OTHER;
  return isCjk(unit) && unit !== 0x3000 ? OTHER : classify(String.fromCharCode(unit));
}

/** The class of a UTF-16 code unit: one of the constants above. */
export function classOf(unit: number): number {
  return unit < TABLE_END ? CLASSES[unit]! : highClass(unit);
}

/** The folded unit of an unaccented letter, a figure or a low line, which fold alike wherever they stand; 0 for all else. */
export const foldPlain = (unit: number): number => (unit < PLAIN.length ? PLAIN[unit]! : 0);

function foldUnit(unit: number): number {
  if (unit < TABLE_END) return FOLDED[unit]!;
  const kind = highClass(unit);
  return kind === OTHER ? unit : foldClassified(String.fromCharCode(unit), kind);
}

/** The units a folded unit stands for, as a string: itself, but for ligatures. */
export const expand = (folded: number): string =>
  folded >= EXPANSIONS_FROM && folded < EXPANSIONS_FROM + EXPANSIONS.length
    ? EXPANSIONS[folded - EXPANSIONS_FROM]!
    : String.fromCharCode(folded);

/** True when a folded unit stands for several, so that `expand` is needed. */
export const isExpansion = (folded: number): boolean =>
  folded >= EXPANSIONS_FROM && folded < EXPANSIONS_FROM + EXPANSIONS.length;

/** The class at `at`, NaN-safe: what lies outside the text is `SPACE`. */
const classAt = (text: string, at: number) =>
  at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : SPACE;

/** The possessive `'s`, and the bare apostrophe after a plural: the number of units that vanish at `at`, or 0. */
function possessive(text: string, at: number): number {
  const next = text.charCodeAt(at + 1) | 0x20;
  if (next === 0x73 && classAt(text, at + 2) !== WORD) return 2;
  const before = text.charCodeAt(at - 1) | 0x20;
  return before === 0x73 && classAt(text, at + 1) !== WORD ? 1 : 0;
}

/** The first offset from `at` on whose class is neither white space nor vanishing. */
function afterSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const kind = classOf(text.charCodeAt(next));
    if (kind !== SPACE && kind !== VANISHES) break;
    next++;
  }
  return next;
}

function foldSpace(text: string, at: number): number {
  const next = afterSpace(text, at);
  const besidePunctuation =
    classAt(text, at - 1) === OTHER || (next < text.length && classAt(text, next) === OTHER);
  return next * 0x10000 + (besidePunctuation ? NOTHING : GAP);
}

/**
 * Folds what stands at offset `at` of `text`: gives `next * 0x10000 + unit`, where `next` is the offset after what was
 * read and `unit` the folded unit, `NOTHING` where it vanishes. One number, because this runs for each letter.
 */
export function foldAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = classOf(unit);
  if (kind === SPACE) return foldSpace(text, at);
  if (kind === APOSTROPHE) {
    const vanishing = possessive(text, at);
    if (vanishing > 0) return (at + vanishing) * 0x10000 + NOTHING;
  }
  return (at + 1) * 0x10000 + foldUnit(unit);
}

/** A folded text, and where each of its units began. */
export interface Folded {
  text: string;
  /** For each unit of `text` its offset in the source, and the source's length last; UTF-16 code units. */
  starts: Uint32Array;
}

/** Folds a whole text, keeping the way back to its offsets. */
export function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  for (let at = 0; at < source.length;) {
    const folded = foldAt(source, at);
    const unit = folded % 0x10000;
    if (unit !== NOTHING) {
      const letters = expand(unit);
      text += letters;
      for (let letter = 0; letter < letters.length; letter++) starts.push(at);
    }
    at = Math.floor(folded / 0x10000);
  }
  starts.push(source.length);
  return { text, starts: Uint32Array.from(starts) };
}
