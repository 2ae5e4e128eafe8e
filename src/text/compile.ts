import { fold } from './fold.ts';
import {
  ABBREVIATION,
  AMBIGUOUS,
  endingOf,
  NOT_IN,
  pack,
  PLAIN,
  type Names,
  type PackedPatterns,
  type Spelling,
} from './patterns.ts';
import { changedPlural, spellings } from './variants.ts';

/** What an entry writes before a name to have that spelling alone. */
const EXACTLY = '=';

/** A name with each of its hyphens as a gap, and with none of them: `micro-needling` is also `microneedling`. */
function joinings(name: string): string[] {
  const joined = name.replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, '');
  return joined === name ? [name] : [name, joined];
}

/** The folded spellings of one name: gaps, British and American, changed plurals; the possessive with and without its `'s`. */
function spellingsOf(name: string): Omit<Spelling, 'use'>[] {
  if (name.startsWith(EXACTLY)) return [{ text: fold(name.slice(1)).text, hasPlural: false }];
  const written = name.includes("'s") ? [name, name.replaceAll("'s", 's')] : [name];
  const forms = new Set(written.flatMap(joinings).flatMap((one) => spellings(fold(one).text)));
  const changed = [...forms].map(changedPlural).filter((form) => form !== undefined);
  return [...new Set([...forms, ...changed])].map((text) => ({ text, hasPlural: true }));
}

/** All folded forms of one name, plurals written out. */
export const formsOf = (name: string): string[] => [
  ...new Set(
    spellingsOf(name).flatMap(({ text, hasPlural }) =>
      hasPlural ? [text, text + endingOf(text, PLAIN)] : [text],
    ),
  ),
];

/** An abbreviation as it is, and joined. */
function abbreviationSpellings(name: string): Omit<Spelling, 'use'>[] {
  const bare = name.startsWith(EXACTLY) ? name.slice(1) : name;
  return joinings(bare).map((text) => ({ text, hasPlural: bare === name }));
}

function spellingsOfTerm(names: Names): Spelling[] {
  const all = [
    ...names.ambiguous.flatMap(spellingsOf).map((one) => ({ ...one, use: AMBIGUOUS })),
    ...names.names.flatMap(spellingsOf).map((one) => ({ ...one, use: PLAIN })),
    ...names.notIn.flatMap(spellingsOf).map((one) => ({ ...one, use: NOT_IN })),
    ...names.abbreviations.flatMap(abbreviationSpellings).map((one) => ({ ...one, use: ABBREVIATION })),
  ];
  // A form made twice counts once; the first use wins, so that an entry's own name can be declared ambiguous.
  const seen = new Set<string>();
  return all.filter(({ text, use }) => {
    const key = `${use === ABBREVIATION || use === NOT_IN ? use : ''}\n${text}`;
    return text !== '' && !seen.has(key) && seen.add(key);
  });
}

/** All spellings of all names, packed. Runs when the extension is built. */
export const compile = (entries: Names[]): PackedPatterns =>
  pack(entries.map((names) => ({ id: names.id, spellings: spellingsOfTerm(names) })));
