import type { Match } from './find.ts';
import { ABBREVIATION, exactKey } from './patterns.ts';

/** What a page says an abbreviation stands for. */
export interface Definition {
  /** The letters, without gaps and plural s: `CIT`. */
  abbreviation: string;
  /** Index of the term it stands for, or `ELSEWHERE`. */
  term: number;
}

/** The term of an abbreviation which the page spells out as something the glossary does not know. */
export const ELSEWHERE = -1;

/** Two to eight letters, figures and hyphens, with two capitals among them. */
const LETTERS = String.raw`((?=[\p{L}\d-]*\p{Lu}[\p{L}\d-]*[\p{Lu}\d])\p{L}[\p{L}\d-]{1,7}?)s?`;
/** "(CIT)", "[CIT]", "(CIT;", ", or CIT," after the long form. */
const AFTER = new RegExp(
  String.raw`^\s*(?:[([]\s*${LETTERS}\s*[)\];,]|,?\s+or\s+${LETTERS}(?=[\s,.)]))`,
  'u',
);
/** "CIT (" before the long form. */
const BEFORE = new RegExp(String.raw`(?<![\p{L}\d])${LETTERS}\s*[([]\s*$`, 'u');
const REACH = 16;

/** True when the capitals of `letters` stand in this order in `name`, the first at its very start. */
function initialsFit(letters: string, name: string): boolean {
  const wanted = [...letters.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const lower = name.toLowerCase();
  if (lower[0] !== wanted[0]) return false;
  let at = -1;
  return wanted.every((letter) => (at = lower.indexOf(letter, at + 1)) >= 0);
}

/** False when surely no abbreviation is given beside a name: looked at first, since it is cheap. */
function mayDefine(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at < text.length && '([,)]'.includes(text[at]!);
}

/** The definitions that the name `match` takes part in as the long form. */
function definedBy(text: string, match: Match): Definition[] {
  if (!mayDefine(text, match.end)) return [];
  const after = AFTER.exec(text.slice(match.end, match.end + REACH));
  const before =
    text[match.end]?.match(/[)\]]/) && BEFORE.exec(text.slice(Math.max(0, match.start - REACH), match.start));
  const name = text.slice(match.start, match.end);
  return [after?.[1] ?? after?.[2], before?.[1]]
    .filter((letters) => letters !== undefined && initialsFit(letters, name))
    .map((letters) => ({ abbreviation: exactKey(letters ?? ''), term: match.term }));
}

const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

const initialsOf = (phrase: string): string =>
  (phrase.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('');

/** True when the words beside an abbreviation in brackets, or in the brackets beside it, have just its initials. */
function spelledOutBeside(text: string, { start, end, abbreviation }: Match): boolean {
  const letters = abbreviation.toLowerCase();
  const sentence = text.slice(Math.max(0, start - 120), start).replace(/^.*[.;:!?()]\s/su, '');
  if (/[([]\s*$/.test(text.slice(0, start)) && /^s?\s*[)\]]/.test(text.slice(end))) {
    return initialsOf(sentence).endsWith(letters);
  }
  const inside = /^s?\s*\(([^()]{3,120})\)/.exec(text.slice(end, end + 130));
  return inside !== null && initialsOf(inside[1]!) === letters;
}

/** The abbreviations that `text` spells out, given the names found in it; offsets of `matches` are those of `text`. */
export function definitionsIn(text: string, matches: Match[]): Definition[] {
  const ours = matches.filter(({ use }) => use !== ABBREVIATION).flatMap((match) => definedBy(text, match));
  const known = new Set(ours.map(({ abbreviation }) => abbreviation));
  const elsewhere = matches
    .filter(
      (match) =>
        match.use === ABBREVIATION && !known.has(match.abbreviation) && spelledOutBeside(text, match),
    )
    .map(({ abbreviation }) => ({ abbreviation, term: ELSEWHERE }));
  return [...ours, ...elsewhere];
}
