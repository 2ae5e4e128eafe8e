import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from '../src/glossary/kinds.ts';
import { termFile } from '../src/glossary/cross-check.ts';
import { fold } from '../src/text/fold.ts';
import { InputError } from './input.ts';
import { projectFolder } from './project-tool.ts';

const USAGE = 'Usage: npm run new-term -- "Elastin"';

/** The id for a term's name: `Langerhans cell` becomes `langerhans-cell`. */
export const idFor = (name: string): string =>
  fold(name)
    .text.replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The empty form of an entry. It does not pass the checks as it is: each gap says what belongs there. */
export function emptyForm(name: string): string {
  return `---
term: ${JSON.stringify(name)}
kind: # one of: ${Object.keys(KINDS).join(', ')}
aliases: [] # other names that mean exactly this, and nothing else in ordinary English
abbreviations: [] # in their exact case
ambiguous: [] # names that mean something else elsewhere: they count only on a page about skin
unmarked: [] # names for look-up alone, too common to be marked; the name of the term itself may be one
notIn: [] # phrases in which none of the names may match
isA: [] # ids of the wider terms
related: [] # ids of two or more other terms
found: [] # where in the skin: see glossary/README.md
cas: [] # CAS numbers of an ingredient, in quotes
facts: [] # what is known: - { relation: treats, object: acne, strength: moderate, source: kang1996 }
sources: [] # ids from glossary/references.json, at least one; two for conditions and procedures
card: true # false for a concept that deserves no card and no mark
---

(One plain sentence of at most 30 words that says what it is, without using the name itself.)

(60 to 150 words: what it is, where in the skin or what it does, why it matters, how sure science is, cautions. One sentence to a line.)
`;
}

/** The name for which a form is asked, or undefined where only help is. Throws an `InputError` when the call is wrong. */
export function readCall(args: string[]): string | undefined {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.help) return undefined;
    const [name = '', ...others] = positionals;
    if (idFor(name) !== '' && others.length === 0) return name;
    throw new InputError(
      `Expected one name in quotes, found ${positionals.map((one) => JSON.stringify(one)).join(', ') || 'none'}.`,
    );
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function main(args: string[]): void {
  const name = readCall(args);
  if (name === undefined) return console.log(USAGE);
  const file = termFile(idFor(name));
  const path = join(projectFolder, file);
  if (existsSync(path)) throw new InputError(`${file} is there already; nothing was written.`);
  writeFileSync(path, emptyForm(name));
  console.log(`Wrote ${file}. Fill it in, then run: npm test`);
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
