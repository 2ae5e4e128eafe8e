/** Letters and pairs of letters are kept as bits: one number of 32 for letters, eight for pairs. Those that share a bit only let more through. */
const LETTER_BITS = 32;
const PAIR_BITS = 256;
const NUMBERS = (LETTER_BITS + PAIR_BITS) / 32;

const letterBit = (text: string, at: number) => text.charCodeAt(at) % LETTER_BITS;
const pairBit = (text: string, at: number) =>
  LETTER_BITS + ((text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) % PAIR_BITS);

const lettersOf = (text: string) => new Set(Array.from(text, (_, at) => letterBit(text, at)));
const pairsOf = (text: string) => new Set(Array.from(text.slice(1), (_, at) => pairBit(text, at)));

/** The bits of all texts, one after the other. */
function bitsOf(texts: string[]): Uint32Array {
  const bits = new Uint32Array(texts.length * NUMBERS);
  const set = (from: number, bit: number) => (bits[from + (bit >> 5)]! |= 1 << (bit & 31));
  for (const [index, text] of texts.entries()) {
    for (let at = 0; at < text.length; at++) {
      set(index * NUMBERS, letterBit(text, at));
      if (at > 0) set(index * NUMBERS, pairBit(text, at - 1));
    }
  }
  return bits;
}

/**
 * Gives a function that says which of the texts may hold a pattern with at most so many errors: their places, rising.
 * It judges nothing, it only spares comparisons: a letter that is wrong, missing or too many takes at most one letter and
 * two pairs of letters from a pattern, so a text that lacks more of them can't hold it.
 */
export function createSieve(texts: string[]): (pattern: string, errors: number) => number[] {
  const bits = bitsOf(texts);
  const places = texts.map((_, index) => index);
  return (pattern, errors) => {
    const mayLack = (pieces: Set<number>, most: number) => {
      const wanted = [...pieces];
      return (index: number) => {
        let lacking = 0;
        for (const bit of wanted) lacking += ~(bits[index * NUMBERS + (bit >> 5)]! >> (bit & 31)) & 1;
        return lacking <= most;
      };
    };
    const letters = mayLack(lettersOf(pattern), errors);
    const pairs = mayLack(pairsOf(pattern), 2 * errors);
    return places.filter((index) => pairs(index) && letters(index));
  };
}
