import type { Finder, Match } from './find.ts';
import { countsOn, emptyTally, gateOf, pageAbbreviations, tallyUp, type Gate, type Tally } from './gate.ts';
import { read, type Reading } from './read.ts';

/** What a whole text, given as its stretches (paragraphs, cells, headings), holds. */
export interface WholeReading {
  gate: Gate;
  /** For each stretch the names in it that count, in order; offsets are UTF-16 code units in that stretch. */
  matches: Match[][];
}

function addUp(readings: Reading[]): Tally {
  const tally = emptyTally();
  for (const reading of readings) {
    tally.words += reading.words;
    tallyUp(tally, reading, 1);
  }
  return tally;
}

/** Reads a text that is there as a whole; stretches are read apart, and judged together. */
export function readAll(finder: Finder, stretches: string[]): WholeReading {
  const first = stretches.map((text) => read(finder, text));
  const own = pageAbbreviations(addUp(first), finder.abbreviations);
  const readings = own.size > 0 ? stretches.map((text) => read(finder, text, own)) : first;
  const tally = addUp(readings);
  const gate = gateOf(tally);
  return {
    gate,
    matches: readings.map(({ matches }) => matches.filter((match) => countsOn(tally, gate.open, match))),
  };
}
