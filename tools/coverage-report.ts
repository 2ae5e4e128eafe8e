import { compare } from './coverage-compare.ts';
import type { Checked, Unknown } from './coverage-unknown.ts';
import { keyOf } from './coverage-words.ts';

/** How many files are named beside what was found in them, and how many unknown words are listed. */
const MOST_FILES = 4;
const MOST_WORDS = 50;

/** Something found in a file. */
interface Found {
  text: string;
  file: string;
}

const ratio = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
const column = (count: number) => String(count).padStart(5);

/** A line for each different thing: in how many files it was found, what it is, and in which. */
function byCount(found: Found[]): string[] {
  const groups = [...Map.groupBy(found, ({ text }) => keyOf(text)).values()];
  return groups
    .toSorted((a, b) => b.length - a.length)
    .map((same) => {
      const files = same.slice(0, MOST_FILES).map(({ file }) => file);
      const more = same.length > MOST_FILES ? ', …' : '';
      return `${column(same.length)}  ${same[0]?.text.replace(/\s+/g, ' ')}  (${files.join(', ')}${more})`;
    });
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...lines];

/** How well the marks fit the labels. */
function labelledPart(passages: Checked[]): string[] {
  const compared = passages.flatMap(({ check, labels }) =>
    labels ? [{ check, ...compare(check, labels) }] : [],
  );
  if (compared.length === 0) return [];
  const all = (textsOf: (one: (typeof compared)[number]) => string[]): Found[] =>
    compared.flatMap((one) => textsOf(one).map((text) => ({ text, file: one.check.file })));
  const marked = all((one) => one.marked).length;
  const partly = all((one) => one.partly);
  const missed = all((one) => one.missed);
  const wrong = all((one) => one.wrong.map(({ text, id }) => `${text} → ${id}`));
  const must = marked + partly.length + missed.length;
  const covered = compared.reduce((total, one) => total + one.covered, 0);
  const shut = compared.filter(({ check }) => !check.gate.open);
  return [
    `recall     ${ratio(marked, must)}  ${marked} of ${must} strings that must be marked are; ${ratio(marked + partly.length, must)} with those marked in part`,
    `precision  ${ratio(covered, covered + wrong.length)}  ${covered} of ${covered + wrong.length} distinct marks of a passage are labelled`,
    ...section('Missed', byCount(missed)),
    ...section('Marked in part', byCount(partly)),
    ...section('Marked without a label', byCount(wrong)),
    ...section(
      'Not taken for pages about skin',
      shut.map(({ check }) => `       ${check.file}: ${check.gate.why}`),
    ),
  ];
}

const marksLine = ({ check: { file, terms } }: Checked) =>
  `${column(terms.length)} of ${new Set(terms.map(({ id }) => id)).size} terms  ${file}`;

/** The report on checked files: how the marks fit the labels, how many marks the others have, and words nobody knows. */
export function reportOn(passages: Checked[], unknown: Unknown[]): string {
  const unlabelled = passages.filter(({ labels }) => !labels);
  return [
    `${passages.length} ${passages.length === 1 ? 'file' : 'files'}, ${passages.length - unlabelled.length} of them with labels`,
    ...labelledPart(passages),
    ...section('Marks in files without labels', unlabelled.map(marksLine)),
    ...section(
      'Near marks in several files, and neither known nor labelled',
      unknown
        .slice(0, MOST_WORDS)
        .map(({ word, example, files }) => `${column(files)}  ${word}  (… ${example} …)`),
    ),
    '',
  ].join('\n');
}
