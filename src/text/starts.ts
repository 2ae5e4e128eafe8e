import { classOf, WORD } from './fold.ts';

/**
 * How patterns begin, asked at each word of a page before anything else: nearly every word ends here.
 *
 * Of each of the first four units only five bits are looked at, the same for a capital and its small letter; what is no letter
 * or figure is 0, and after a 0 all is 0. The tables may say wrongly that a pattern begins so, but never wrongly that none
 * does: whatever folds in another way than plain letters do is always let through.
 */
export interface Starts {
  /** For each three units, `a * 1024 + b * 32 + c`: `NONE`, `ANY`, or `SOME`. */
  three: Uint8Array;
  /** One bit for each four units, asked where three say `SOME`: the bit `d` of `four[a * 1024 + b * 32 + c]`. */
  four: Uint32Array;
}

/** No pattern begins with these three units. */
const NONE = 0;
/** One does, and `four` tells which units follow. */
const SOME = 1;
/** One does, and any unit may follow. */
const ANY = 2;

const UNITS = 32;
const APOSTROPHE = 0x27;
const ASCII = 0x80;

const bitsOf = (unit: number): number => (classOf(unit) === WORD ? unit % UNITS : 0);

/** What may follow a whole pattern: the end of the word, a figure (SPF50), or the ending of its plural. */
const AFTER = [...' 0123456789es'].map((unit) => bitsOf(unit.charCodeAt(0)));

const ALL = Array.from({ length: UNITS }, (_, bits) => bits);

/** The bits of the unit at `at` of a form, or of all that may follow the form. */
const nextBits = (form: string, at: number): number[] =>
  at < form.length ? [bitsOf(form.charCodeAt(at))] : AFTER;

/** The tables for these folded forms, none of which is empty. */
export function startsOf(forms: Iterable<string>): Starts {
  const three = new Uint8Array(UNITS ** 3);
  const four = new Uint32Array(UNITS ** 3);
  for (const form of forms) {
    for (const second of nextBits(form, 1)) {
      const pair = (bitsOf(form.charCodeAt(0)) * UNITS + second) * UNITS;
      // Past what follows a whole pattern, or past a gap, anything may stand.
      for (const third of second === 0 ? [0] : form.length > 1 ? nextBits(form, 2) : ALL) {
        const index = pair + third;
        if (third === 0 || form.length < 3) three[index] = ANY;
        else {
          three[index] ||= SOME;
          for (const fourth of nextBits(form, 3)) four[index]! |= 1 << fourth;
        }
      }
    }
  }
  return { three, four };
}

/** Whether a unit folds by itself to one unit, so that its bits are those of a pattern. */
const isSimple = (unit: number): boolean => unit < ASCII && unit !== APOSTROPHE;

/** False when surely no pattern begins at the word start `at` of `text`. */
export function mayBegin({ three, four }: Starts, text: string, at: number): boolean {
  // Where the text ends, what follows it may go on with the word.
  if (at + 2 >= text.length) return true;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (!isSimple(first) || !isSimple(second)) return true;
  const pair = ((first % UNITS) * UNITS + bitsOf(second)) * UNITS;
  if (bitsOf(second) === 0) return three[pair] !== NONE;
  const third = text.charCodeAt(at + 2);
  if (!isSimple(third)) return true;
  const known = three[pair + bitsOf(third)]!;
  if (known !== SOME || at + 3 >= text.length) return known !== NONE;
  const fourth = text.charCodeAt(at + 3);
  return !isSimple(fourth) || (four[pair + bitsOf(third)]! & (1 << bitsOf(fourth))) !== 0;
}
