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

function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return GOOD;
  }
  if (command !== 'check' || files.length === 0)
    throw new InputError(
      `${command === 'check' ? 'No file given.' : `Expected the command "check", found ${JSON.stringify(command ?? '')}.`}\n${USAGE}`,
    );
  const { patterns, glossary } = buildGlossary(projectFolder);
  const finder = createFinder(patterns);
  const names = new Map(glossary.terms.map(({ id, term }) => [id, term]));
  let code = GOOD;
  for (const file of files) {
    try {
      const result = check(finder, file, readInput(file));
      process.stdout.write(values.json ? json(result) : report(result, names));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      process.stderr.write(`${error.message}\n`);
      code = BAD;
    }
  }
  return code;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = BAD;
}
