import { readAll } from '../src/text/read-all.ts';
import type { Finder } from '../src/text/find.ts';
import type { Gate } from '../src/text/gate.ts';
import { lastUpTo } from './last-up-to.ts';
import { stretchesOfMarkdown } from './markdown.ts';
import { stretchesOfPage, stretchesOfText, type Stretches } from './stretches.ts';

/** A term found in a file. */
interface Finding {
  id: string;
  /** The words as the file has them. */
  text: string;
  /** Where in the text they begin and end; UTF-16 code units. */
  start: number;
  end: number;
}

/** What was found in one file. */
export interface Check {
  file: string;
  text: string;
  gate: Gate;
  terms: Finding[];
  /** Line and column of a finding in the file, from 1; columns count UTF-16 code units. */
  where(finding: Finding): { line: number; column: number };
}

const looksLikePage = (file: string, content: string) =>
  /\.x?html?$/i.test(file) || (file === '-' && /^\s*<(?:!doctype|html)/i.test(content));

function stretchesOf(file: string, content: string): Stretches {
  if (looksLikePage(file, content)) return stretchesOfPage(content);
  return /\.(?:md|markdown)$/i.test(file) ? stretchesOfMarkdown(content) : stretchesOfText(content);
}

function lineStarts(content: string): number[] {
  return [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Checks the content of one file. */
export function check(finder: Finder, file: string, content: string): Check {
  const { text, stretches, inFile } = stretchesOf(file, content);
  const { gate, matches } = readAll(
    finder,
    stretches.map((stretch) => stretch.text),
  );
  const terms = stretches.flatMap((stretch, index) =>
    (matches[index] ?? []).map((match) => {
      const start = stretch.start + match.start;
      const end = stretch.start + match.end;
      return { id: finder.ids[match.term] ?? '', text: text.slice(start, end), start, end };
    }),
  );
  const lines = lineStarts(content);
  return {
    file,
    text,
    gate,
    terms,
    where({ start }) {
      const offset = inFile(start);
      const line = lastUpTo(lines, offset);
      return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
    },
  };
}
