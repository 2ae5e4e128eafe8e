import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from '../src/glossary/kinds.ts';
import { termFile } from '../src/glossary/cross-check.ts';
import { fold } from '../src/text/fold.ts';
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
related: [] # ids of two or more other terms
found: [] # where in the skin: see glossary/README.md
sources: [] # ids from glossary/references.json, at least one
---

(One plain sentence of at most 30 words that says what it is, without using the name itself.)

(60 to 150 words: what it is, where in the skin or what it does, why it matters, how sure science is, cautions. One sentence to a line.)
`;
}

function main(args: string[]): number {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [name, ...others] = positionals;
  const id = name === undefined ? '' : idFor(name);
  if (name === undefined || others.length > 0 || id === '') {
    console.error(
      `Expected one name in quotes, found ${positionals.length === 0 ? 'none' : JSON.stringify(positionals)}.\n${USAGE}`,
    );
    return 2;
  }
  const path = join(projectFolder, termFile(id));
  if (existsSync(path)) {
    console.error(`${termFile(id)} is there already; nothing was written.`);
    return 2;
  }
  writeFileSync(path, emptyForm(name));
  console.log(`Wrote ${termFile(id)}. Fill it in, then run: npm test`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
