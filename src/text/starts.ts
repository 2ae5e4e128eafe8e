import { classOf, WORD } from './fold.ts';

/**
 * A small table of how patterns begin, asked at each word of a page before anything else: nearly every word ends here.
 *
 * Of each of the first three units only five bits are looked at, the same for a capital and its small letter; what is no letter
 * or figure is 0, and after a 0 all is 0. A table of 32 x 32 x 32 then says whether any pattern begins so. It may say yes
 * wrongly, never no: whatever folds in another way than plain letters do is always let through.
 */
export type Starts = Uint8Array;

const UNITS = 32;
const APOSTROPHE = 0x27;
const ASCII = 0x80;

const bitsOf = (unit: number): number => (classOf(unit) === WORD ? unit % UNITS : 0);

/** The table for these folded forms. */
export function startsOf(forms: Iterable<string>): Starts {
  const starts = new Uint8Array(UNITS * UNITS * UNITS);
  for (const form of forms) {
    const first = bitsOf(form.charCodeAt(0)) * UNITS * UNITS;
    // A form that is shorter may be followed by anything: SPF50.
    if (form.length < 2) starts.fill(1, first, first + UNITS * UNITS);
    else {
      const second = bitsOf(form.charCodeAt(1));
      const pair = first + second * UNITS;
      if (second === 0) starts[pair] = 1;
      else if (form.length < 3) starts.fill(1, pair, pair + UNITS);
      else starts[pair + bitsOf(form.charCodeAt(2))] = 1;
    }
  }
  return starts;
}

/** Whether a unit folds by itself to one unit, so that its bits are those of a pattern. */
const isSimple = (unit: number): boolean => unit < ASCII && unit !== APOSTROPHE;

/** False when surely no pattern begins at the word start `at` of `text`. */
export function mayBegin(starts: Starts, text: string, at: number): boolean {
  // Where the text ends, what follows it may go on with the word.
  if (at + 2 >= text.length) return true;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (!isSimple(first) || !isSimple(second)) return true;
  const pair = ((first % UNITS) * UNITS + bitsOf(second)) * UNITS;
  if (bitsOf(second) === 0) return starts[pair] === 1;
  const third = text.charCodeAt(at + 2);
  return !isSimple(third) || starts[pair + bitsOf(third)] === 1;
}
