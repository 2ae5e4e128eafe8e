import { fold } from '../text/fold.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What a reader asks for, taken apart. */
export interface Query {
  /** What is asked, without `kind:` and quotes; as typed, with single spaces between its words. */
  text: string;
  /** The same folded; empty where nothing is left to compare. */
  folded: string;
  /** The kinds that are wanted, or undefined for all: those whose id begins as typed after `kind:`. */
  kinds: Kind[] | undefined;
  /** Whether the text stood in quotes: that very name is wanted. */
  exact: boolean;
  /** Whether it is a single bare letter: the terms that begin with it are wanted. */
  isLetter: boolean;
}

const KIND_WORD = /(?<=^|\s)kind:(\S*)/i;
const QUOTED = /^["“”„](.+)["“”]$/;
/** Until the closing quote is typed, the opening one means nothing. */
const STRAY_QUOTES = /["“”„]/g;
const LAST_STOPS = /[?!.,;:\s]+$/;

const kindsLike = (typed: string) =>
  (Object.keys(KINDS) as Kind[]).filter((kind) => typed !== '' && kind.startsWith(typed));

/** Takes a query apart: `kind:condition`, quotes around a name, a single letter; all else is text to be looked for. */
export function parseQuery(typed: string): Query {
  const kind = KIND_WORD.exec(typed)?.[1]?.toLowerCase();
  const rest = typed.replace(KIND_WORD, ' ').trim().replace(/\s+/g, ' ');
  const quoted = QUOTED.exec(rest)?.[1];
  const text = (quoted ?? rest).replace(STRAY_QUOTES, '').trim();
  return {
    text,
    folded: fold(text.replace(LAST_STOPS, '')).text.trim(),
    kinds: kind === undefined ? undefined : kindsLike(kind),
    exact: quoted !== undefined,
    isLetter: quoted === undefined && /^\p{L}$/u.test(text),
  };
}
