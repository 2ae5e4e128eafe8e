/** British spellings and their American equals, applied to a name both ways; wrong products are words nobody writes. */
const SPELLINGS: [RegExp, string, RegExp, string][] = [
  [/oedema/g, 'edema', /(?<!o)edema/g, 'oedema'],
  [/haem/g, 'hem', /(?<![a-z])hem(?=[aoi])|(?<=[a-z])hem(?=ia|orr)/g, 'haem'],
  [/aemi/g, 'emi', /(?<=[a-z])emia/g, 'aemia'],
  [/oestr/g, 'estr', /(?<!o)estr(?=[aiou])/g, 'oestr'],
  [/naev/g, 'nev', /nev(?=[iuo])/g, 'naev'],
  [/anaesth/g, 'anesth', /anesth/g, 'anaesth'],
  [/paed/g, 'ped', /ped(?=iatr)/g, 'paed'],
  [/caes(?=ar)/g, 'ces', /ces(?=ar)/g, 'caes'],
  [/rrhoe/g, 'rrhe', /rrhe(?!u)/g, 'rrhoe'],
  [/aetiol/g, 'etiol', /(?<!a)etiol/g, 'aetiol'],
  [/faec/g, 'fec', /fec(?=al|es)/g, 'faec'],
  [/tumour/g, 'tumor', /tumor/g, 'tumour'],
  [/odour/g, 'odor', /odor/g, 'odour'],
  [/colour/g, 'color', /color/g, 'colour'],
  [/vapour/g, 'vapor', /vapor/g, 'vapour'],
  [/fibre/g, 'fiber', /fiber/g, 'fibre'],
  [/centre/g, 'center', /center/g, 'centre'],
  [/sulph/g, 'sulf', /sulf/g, 'sulph'],
  [/aluminium/g, 'aluminum', /aluminum/g, 'aluminium'],
  [/grey/g, 'gray', /gray/g, 'grey'],
  [/ageing/g, 'aging', /(?<=^|\s|photo|anti)aging/g, 'ageing'],
  [/(?<=[a-z]{3}[rltnm])is(?=e|ing|ation)/g, 'iz', /(?<=[a-z]{3}[rltnm])iz(?=e|ing|ation)/g, 'is'],
  [/lys(?=e[drs]?\b|ing)/g, 'lyz', /lyz(?=e|ing)/g, 'lys'],
];

/** A folded name in both spellings: the name itself first, then its British or American equals. */
export function spellings(name: string): string[] {
  const all = new Set([name]);
  for (const [british, american, americanToo, britishToo] of SPELLINGS) {
    for (const known of [...all]) {
      all.add(known.replace(british, american));
      all.add(known.replace(americanToo, britishToo));
    }
  }
  return [...all];
}

/** A folded text with its British spellings turned American; names are written in American spelling. */
export const american = (text: string): string =>
  SPELLINGS.reduce((spelled, [british, replacement]) => spelled.replace(british, replacement), text);

/** What the plural of a name may add to it. */
export type PluralEnding = '' | 's' | 'es';

/** What the regular plural of a folded name adds, nothing where it changes the name or where there is none: names in -s (but -ss, -us) are taken for plurals. */
export function pluralEnding(name: string): PluralEnding {
  if (/[^aeiou]y$/.test(name)) return '';
  // Of what one letter tells apart there is one: "take a vitamin as directed" names no vitamin A.
  if (/[^a-z][a-z]$/.test(name)) return '';
  if (/(ss|us|x|z|ch|sh)$/.test(name)) return 'es';
  return /[a-z]$/.test(name) && !name.endsWith('s') ? 's' : '';
}

/** The regular plural of a folded name that changes it: allergies, dermatoses. */
export function changedPlural(name: string): string | undefined {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  // An inflammation is not counted: "cellulites" is no plural of cellulitis.
  return /[a-z]{2}is$/.test(name) && !name.endsWith('itis') ? name.replace(/is$/, 'es') : undefined;
}

/** A folded word without the ending of a regular plural; names in -ss, -us and -is, and words of three letters, are no plurals. */
export function singular(word: string): string {
  if (word.length < 4 || /(?<!s|u|i)s$/.test(word) === false) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  return word.replace(/(?<=ss|x|z|ch|sh)es$|s$/, '');
}
