import { withCoordinated } from './coordination.ts';
import { definitionsIn, type Definition } from './definitions.ts';
import { find, type Finder, type Match, type PageAbbreviations } from './find.ts';

/** What one stretch of text holds: a paragraph, a cell, a heading. */
export interface Reading {
  /** Names in order of place, without overlaps; offsets are UTF-16 code units in the text. */
  matches: Match[];
  /** What the text says its abbreviations stand for. */
  definitions: Definition[];
  /** How many words the text has. */
  words: number;
}

const NO_DEFINITIONS: Definition[] = [];

/** Reads one stretch of text. */
export function read(finder: Finder, text: string, own?: PageAbbreviations): Reading {
  const { matches, words } = find(finder, text, own);
  if (matches.length === 0) return { matches, definitions: NO_DEFINITIONS, words };
  return {
    matches: withCoordinated(finder, text, matches),
    definitions: definitionsIn(text, matches),
    words,
  };
}
