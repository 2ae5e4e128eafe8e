import { fold } from './fold.ts';
import type { Finder, Match } from './find.ts';
import { AMBIGUOUS, PLAIN, type Pattern } from './patterns.ts';
import { nodeOf } from './trie.ts';

/** A word that shares the head of the name after it: "hyper- and", "glycolic,", "alpha/". */
const BEFORE =
  /(?<![\p{L}\d])([\p{L}\d]+)([-\u2010\u2011]?)\s*(?:,\s*(?:and|or)|and\s*\/\s*or|,|\/|&|(?<=[\s-])and|(?<=[\s-])or)\s*$/u;
/** How far back the word is looked for, UTF-16 code units. */
const REACH = 40;
/** A head that is shared inside a word has at least so many letters: "pigmentation". */
const SHORTEST_HEAD = 4;

/** What the words before a name may borrow of it: its end after the first gap, and after a hyphen or a slash also the end of the word. */
function headsOf(name: string, insideWord: boolean): string[] {
  const gap = name.indexOf(' ');
  const afterGap = gap < 0 ? [] : [name.slice(gap)];
  if (!insideWord) return afterGap;
  const cuts = Array.from({ length: Math.max(0, name.length - SHORTEST_HEAD) }, (_, cut) => cut + 1);
  return [...afterGap, ...cuts.map((cut) => name.slice(cut)).filter((head) => head[0] !== ' ')];
}

/** The pattern of a name that is written so, in the singular or with the ending of its plural. */
function lookUp(finder: Finder, name: string): Pattern | undefined {
  for (const ending of ['', 's', 'es']) {
    const node = name.endsWith(ending) ? nodeOf(finder.trie, name.slice(0, name.length - ending.length)) : 0;
    const pattern = node > 0 ? finder.patterns[finder.trie.value[node]!] : undefined;
    const fits = pattern && (ending === '' || pattern.ending === ending);
    if (fits && (pattern.use === PLAIN || pattern.use === AMBIGUOUS)) return pattern;
  }
  return undefined;
}

/** What "and", "or", a comma, a slash and "&" end with. */
const ENDS = new Set('dDrR,/&');

/** False when surely nothing that joins stands before `start`: looked at first, since it is cheap. */
function mayFollow(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at >= 0 && ENDS.has(text[at]!);
}

/** The name that the word before `match` makes with the head of `match`. */
function sharerBefore(finder: Finder, text: string, match: Match & { name: string }): Match | undefined {
  if (!mayFollow(text, match.start)) return undefined;
  const from = Math.max(0, match.start - REACH);
  const found = BEFORE.exec(text.slice(from, match.start));
  if (!found) return undefined;
  const [, word = '', hyphen = ''] = found;
  const insideWord = hyphen !== '' || found[0].endsWith('/');
  const start = from + found.index;
  for (const head of headsOf(match.name, insideWord)) {
    const pattern =
      lookUp(finder, fold(word).text + head) ??
      (hyphen ? lookUp(finder, `${fold(word).text} ${head}`) : undefined);
    if (pattern) {
      const end = start + word.length + hyphen.length;
      return { start, end, term: pattern.term, use: pattern.use, abbreviation: '' };
    }
  }
  return undefined;
}

/**
 * Adds the names that share their head with the one after them: in "hyper- and hypo-pigmentation" and "lactic, glycolic
 * or salicylic acid" each word before the last is a name, too. Gives all matches, in order.
 */
export function withCoordinated(finder: Finder, text: string, matches: Match[]): Match[] {
  const all: Match[] = [];
  for (const match of matches) {
    if (!mayFollow(text, match.start)) {
      all.push(match);
      continue;
    }
    const shared: Match[] = [];
    const name = fold(text.slice(match.start, match.end)).text;
    const taken = all.at(-1)?.end ?? 0;
    let sharer = sharerBefore(finder, text, { ...match, name });
    while (sharer && sharer.start >= taken) {
      shared.unshift(sharer);
      sharer = sharerBefore(finder, text, { ...sharer, name });
    }
    all.push(...shared, match);
  }
  return all;
}
