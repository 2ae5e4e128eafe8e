/** What a page may call a term. */
export interface Names {
  /** The term's id. */
  id: string;
  /** Names that count on every page. */
  names: string[];
  /** Names with other meanings elsewhere: they count only on a page about skin. */
  ambiguous: string[];
  /** Short forms in their exact case: they count only on a page about skin, or where the page spells them out. */
  abbreviations: string[];
  /** Phrases in which no name of this term may match. */
  notIn: string[];
}

/** How a pattern counts: everywhere. */
export const PLAIN = 0;
/** Only on a page about skin. */
export const AMBIGUOUS = 1;
/** In its exact case, and only on a page about skin or where the page spells it out. */
export const ABBREVIATION = 2;
/** Not at all: a name of the same term inside it does not count either. */
export const NOT_IN = 3;

/** One spelling of one name. */
export interface Pattern {
  /** The folded text that is looked for. */
  form: string;
  /** Index of the term in `ids`. */
  term: number;
  /** `PLAIN`, `AMBIGUOUS`, `ABBREVIATION` or `NOT_IN`. */
  use: number;
  /** For an abbreviation its exact case, without gaps; else empty. */
  exact: string;
}

/** All patterns, sorted by form, as plain JSON: what the build writes and the content script reads. */
export interface PackedPatterns {
  /** Term ids; a pattern's term is an index into them. */
  ids: string[];
  /** The sorted forms, front-coded: of each, one letter tells how many units it shares with the one before, then comes the rest. */
  forms: string;
  /** For each form its term, and its use: `term * 4 + use`. */
  terms: number[];
  /** The exact case of abbreviations, in the order of the forms. */
  exact: string[];
}

/** The letter that stands for "shares 0 units"; from here on each letter is one more. */
const SHARED_FROM = 0x21;
const MOST_SHARED = 90;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < MOST_SHARED && length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Packs patterns; `unpack` gives the same back, sorted by form. */
export function pack(ids: string[], patterns: Pattern[]): PackedPatterns {
  const sorted = patterns.toSorted((a, b) =>
    a.form < b.form ? -1 : a.form > b.form ? 1 : a.use - b.use || a.term - b.term,
  );
  let before = '';
  const forms = sorted.map(({ form }) => {
    const shared = sharedLength(before, form);
    before = form;
    return String.fromCharCode(SHARED_FROM + shared) + form.slice(shared);
  });
  return {
    ids,
    forms: forms.join('\n'),
    terms: sorted.map(({ term, use }) => term * 4 + use),
    exact: sorted.filter(({ use }) => use === ABBREVIATION).map(({ exact }) => exact),
  };
}

/** The patterns that `pack` packed, sorted by form. */
export function unpack(packed: PackedPatterns): Pattern[] {
  let form = '';
  let abbreviation = 0;
  const codes = packed.forms === '' ? [] : packed.forms.split('\n');
  return codes.map((code, index) => {
    form = form.slice(0, code.charCodeAt(0) - SHARED_FROM) + code.slice(1);
    const use = packed.terms[index]! % 4;
    const exact = use === ABBREVIATION ? packed.exact[abbreviation++]! : '';
    return { form, term: Math.floor(packed.terms[index]! / 4), use, exact };
  });
}
