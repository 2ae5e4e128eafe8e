import { JSDOM } from 'jsdom';

/** Where a text node's source is longer than its data: line breaks, character references, tags that the parser passed over. */
const LONGER = /\r\n|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?|<[^>]*>/giy;
/** What such a place begins with. */
const MAY_BE_LONGER = /[\r&<]/;

/** Gives a function that tells what a character reference such as `&eacute;` stands for; each is parsed but once. */
function createDecoder(): (reference: string) => string {
  const known = new Map<string, string>();
  return (reference) => {
    const decoded = known.get(reference) ?? JSDOM.fragment(reference).textContent ?? '';
    known.set(reference, decoded);
    return decoded;
  };
}

/** What stands at `at` of `source`, if that is longer there than in the data, where `unit` comes next. */
function longerAt(source: string, at: number, unit: string | undefined): string | undefined {
  const first = source.charAt(at);
  // A "<" that the data has as well begins no tag.
  if (!MAY_BE_LONGER.test(first) || (first === '<' && unit === '<')) return undefined;
  LONGER.lastIndex = at;
  return LONGER.exec(source)?.[0];
}

/**
 * Gives a function that maps the data of a text node to its source: for each UTF-16 code unit of `data` the offset in
 * `source` at which it is written. It takes one walk through both.
 */
export function createSourceMapper(): (source: string, data: string) => Uint32Array {
  const decode = createDecoder();
  const decoded = (longer: string) => {
    if (longer.startsWith('&')) return decode(longer);
    return longer.startsWith('<') ? '' : '\n';
  };
  return (source, data) => {
    const offsets = new Uint32Array(data.length);
    let unit = 0;
    for (let at = 0; unit < data.length && at < source.length;) {
      const longer = longerAt(source, at, data[unit]);
      const units = longer === undefined ? 1 : decoded(longer).length;
      const length = longer?.length ?? 1;
      // A reference without its semicolon runs into the letters after it, which stand for themselves: count from the end.
      for (let index = 0; index < units; index++)
        offsets[unit + index] = index === 0 ? at : at + Math.max(0, length - units + index);
      unit += units;
      at += length;
    }
    return offsets.fill(source.length, unit);
  };
}
