import { parseArgs } from 'node:util';
import { createFinder } from '../src/text/find.ts';
import { check, type Check } from './check.ts';
import { buildGlossary } from './glossary-plugin.ts';
import { InputError, readInput } from './input.ts';
import { projectFolder } from './project-tool.ts';

const USAGE = `Usage: npm run -s dermalens -- check <file.html|file.txt|file.md|-> [more files] [--json]

Lists the skincare terms in each file, one a line: file:line:column, the words, and the term they stand for.
"-" reads standard input. With --json: one JSON object a file and line.`;

/** Exit codes: all files checked; one or more could not be read, or the call is wrong. */
const GOOD = 0;
const BAD = 2;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function report(result: Check, names: ReadonlyMap<string, string>): string {
  const { file, terms, where } = result;
  return terms
    .map((finding) => {
      const { line, column } = where(finding);
      return `${file}:${line}:${column} ${oneLine(finding.text)} → ${names.get(finding.id) ?? finding.id}\n`;
    })
    .join('');
}

function json({ file, text, gate, terms }: Check): string {
  return `${JSON.stringify({ file, text, gate, terms, claims: [] })}\n`;
}

/** The files to check, and how to print; throws an `InputError` when the call is wrong. */
function readCall(args: string[]): { files: string[]; json: boolean; help: boolean } {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const { json = false, help = false } = values;
    const [command, ...files] = positionals;
    if (help) return { files, json, help };
    if (command !== 'check')
      throw new InputError(`Expected the command "check", found ${JSON.stringify(command ?? '')}.`);
    if (files.length === 0) throw new InputError('Expected a file to check, found none.');
    return { files, json, help };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function main(args: string[]): number {
  const call = readCall(args);
  if (call.help) {
    process.stdout.write(`${USAGE}\n`);
    return GOOD;
  }
  const { patterns, glossary } = buildGlossary(projectFolder);
  const finder = createFinder(patterns);
  const names = new Map(glossary.terms.map(({ id, term }) => [id, term]));
  let code = GOOD;
  for (const file of call.files) {
    try {
      const result = check(finder, file, readInput(file));
      process.stdout.write(call.json ? json(result) : report(result, names));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`${error.message}\n`);
      code = BAD;
    }
  }
  return code;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads may have seen enough: `check big.txt | head`.
  if (error.code !== 'EPIPE') throw error;
});
try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = BAD;
}
