import type { Names } from '../src/text/patterns.ts';

/** Pieces that names of ingredients, conditions and procedures are made of, so that names begin and go on as real ones do. */
const FIRST =
  'acet aden al amin an arbut azel benz bet bis but caf cal cam caprin carb cer cet chol cit coc coll cyst de derm di ech eth ferul fibr flav gal glyc gluc hex hom hyal hydr is jojob kerat kin lact lan laur lin mal mel meth micr myr nan niac ole oxy palm pan pent pept phen phyt pol prop quin ret ros sal sebac sil sor squal stear sulf tann thi toc trans tri ub urs van xanth zin'.split(
    ' ',
  );
const MIDDLE = 'a ab am an ar at e el en er et i ic id il in ir is o ol on or os ox u ul ur y yl'.split(' ');
const LAST =
  'acid al amide an ane ase ate cin derma ein ene ic ide in ine itis ol one ose osis oxide um yl'.split(' ');
const HEADS = 'acid cream extract gel oil peel peptide powder serum syndrome therapy treatment'.split(' ');

/** A generator of evenly spread numbers from 0 to 1 that is the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Any number does. */
const SEED = 1;

/** So many different invented terms of one name each, of one to three words; the same in each run, and the first of a larger number the same as of a smaller. */
export function syntheticTerms(count: number): Names[] {
  const random = createRandom(SEED);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const word = () => {
    const middle = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(MIDDLE));
    return `${pick(FIRST)}${middle.join('')}${pick(LAST)}`;
  };
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random();
    names.add(
      kind < 0.4 ? word() : kind < 0.8 ? `${word()} ${pick(HEADS)}` : `${word()} ${word()} ${pick(HEADS)}`,
    );
  }
  return [...names].map((name, index) => ({
    id: `term-${index}`,
    names: [name],
    ambiguous: [],
    abbreviations: [],
    notIn: [],
  }));
}
