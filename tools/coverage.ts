// npm run coverage: how well the marks fit what readers labelled in texts, and what the glossary may lack.
import { parseArgs } from 'node:util';
import { createFinder } from '../src/text/find.ts';
import { check } from './check.ts';
import { readPassages } from './coverage-labels.ts';
import { reportOn } from './coverage-report.ts';
import { commonWords, unknownWords } from './coverage-unknown.ts';
import { buildGlossary } from './glossary-plugin.ts';
import { InputError } from './input.ts';
import { projectFolder } from './project-tool.ts';

const USAGE = `Usage: npm run coverage -- <folder> [more folders]

Checks the files of text in each folder (.txt, .md, .html). Where NNN.json lies beside NNN.txt, it says what must and what
may be marked: {"terms": {"must": ["collagen"], "may": []}}.`;

/** Exit codes: all was read; something was not, or the call is wrong. */
const GOOD = 0;
const BAD = 2;

/** The folders to look at; none where only help is asked for. Throws an `InputError` when the call is wrong. */
function readCall(args: string[]): string[] {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.help) return [];
    if (positionals.length === 0) throw new InputError('Expected a folder of texts, found none.');
    return positionals;
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function main(args: string[]): number {
  const folders = readCall(args);
  if (folders.length === 0) {
    console.log(USAGE);
    return GOOD;
  }
  const read = folders.map(readPassages);
  const faults = read.flatMap((one) => one.faults);
  for (const fault of faults) console.error(fault);
  const passages = read.flatMap((one) => one.passages);
  if (passages.length === 0) return BAD;
  const { patterns, glossary } = buildGlossary(projectFolder);
  const finder = createFinder(patterns);
  const checked = passages.map(({ file, content, labels }) => ({
    check: check(finder, file, content),
    labels,
  }));
  console.log(reportOn(checked, unknownWords(checked, commonWords(glossary.terms))));
  return faults.length > 0 ? BAD : GOOD;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = BAD;
}
