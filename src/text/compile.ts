import { fold } from './fold.ts';
import {
  ABBREVIATION,
  AMBIGUOUS,
  NOT_IN,
  pack,
  PLAIN,
  type Names,
  type PackedPatterns,
  type Pattern,
} from './patterns.ts';
import { plural, spellings } from './variants.ts';

/** What an entry writes before a name to have that spelling alone. */
const EXACTLY = '=';

/** A name with each of its hyphens as a gap, and with none of them: `micro-needling` is also `microneedling`. */
function joinings(name: string): string[] {
  const joined = name.replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, '');
  return joined === name ? [name] : [name, joined];
}

/** The folded spellings of one name: gaps, plural, British and American; the possessive with and without its `'s`. */
export function formsOf(name: string): string[] {
  if (name.startsWith(EXACTLY)) return [fold(name.slice(1)).text];
  const written = name.includes("'s") ? [name, name.replaceAll("'s", 's')] : [name];
  const forms = written.flatMap(joinings).flatMap((one) => spellings(fold(one).text));
  const plurals = forms.map(plural).filter((form) => form !== undefined);
  return [...new Set([...forms, ...plurals])];
}

/** An abbreviation's spellings with their exact case: as it is, joined, and with a plural s. */
function abbreviationForms(name: string): { form: string; exact: string }[] {
  const bare = name.startsWith(EXACTLY) ? name.slice(1) : name;
  const suffixes = bare === name && !/s$/i.test(name) ? ['', 's'] : [''];
  return suffixes.flatMap((suffix) =>
    joinings(bare).map((one) => ({ form: fold(one + suffix).text, exact: exactKey(one + suffix) })),
  );
}

/** The case of a stretch of text without its gaps: what the exact case of an abbreviation is compared by. */
export const exactKey = (text: string): string =>
  text.replace(/[\s\u00ad\u200b-\u200d\u2060\u2010-\u2013-]/g, '');

function patternsOf(names: Names, term: number): Pattern[] {
  const worded = (list: string[], use: number) =>
    list.flatMap(formsOf).map((form) => ({ form, term, use, exact: '' }));
  const all = [
    ...worded(names.ambiguous, AMBIGUOUS),
    ...worded(names.names, PLAIN),
    ...worded(names.notIn, NOT_IN),
    ...names.abbreviations.flatMap(abbreviationForms).map((one) => ({ ...one, term, use: ABBREVIATION })),
  ];
  // A form made twice counts once; the first use wins, so that an entry's own name can be declared ambiguous.
  const seen = new Set<string>();
  return all.filter(({ form, use, exact }) => {
    const key = `${use === ABBREVIATION || use === NOT_IN ? use : ''}${exact}\n${form}`;
    return form !== '' && !seen.has(key) && seen.add(key);
  });
}

/** All spellings of all names, packed. Runs when the extension is built. */
export function compile(entries: Names[]): PackedPatterns {
  return pack(
    entries.map(({ id }) => id),
    entries.flatMap(patternsOf),
  );
}
