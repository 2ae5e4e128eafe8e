import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { crossCheck, REFERENCES_FILE, termFile } from '../src/glossary/cross-check.ts';
import type { Glossary } from '../src/glossary/entry.ts';
import { checked, type Fault } from '../src/glossary/faults.ts';
import { parseTerm, type TermFile } from '../src/glossary/parse-term.ts';
import { referenceSchema, type Reference } from '../src/glossary/reference.ts';
import { idSchema } from '../src/glossary/term.ts';
import { formsOf } from '../src/text/compile.ts';

const TERMS_FOLDER = 'glossary/terms';
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** The ids of the terms that have a file, sorted; what else lies in their folder is a fault. */
function readIds(root: string): { ids: string[]; faults: Fault[] } {
  const ids: string[] = [];
  const faults: Fault[] = [];
  const items = readdirSync(join(root, TERMS_FOLDER), { withFileTypes: true });
  for (const item of items.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const id = item.name.replace(/\.md$/, '');
    if (!item.isDirectory() && id !== item.name && v.is(idSchema, id)) ids.push(id);
    else
      faults.push({
        file: `${TERMS_FOLDER}/${item.name}`,
        field: '',
        expected: 'nothing but files named <id>.md, the id of lower-case letters, digits and single hyphens',
        found: item.isDirectory() ? 'a folder' : JSON.stringify(item.name),
      });
  }
  return { ids, faults };
}

function readTerm(root: string, id: string): TermFile | Fault {
  const file = termFile(id);
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file)));
  } catch (error) {
    return { file, field: '', expected: 'a file of UTF-8 text', found: reason(error) };
  }
  const [, frontMatter, body] = FRONT_MATTER.exec(source) ?? [];
  if (frontMatter === undefined || body === undefined)
    return { file, field: '', expected: 'front matter between two lines of ---', found: 'none' };
  try {
    return { file, id, frontMatter: parse(frontMatter), body };
  } catch (error) {
    return { file, field: 'front matter', expected: 'YAML', found: reason(error) };
  }
}

function readReferences(root: string): { references: Reference[] | undefined; faults: Fault[] } {
  try {
    const json: unknown = JSON.parse(readFileSync(join(root, REFERENCES_FILE), 'utf8'));
    const { value, faults } = checked(v.array(referenceSchema), json, REFERENCES_FILE);
    return { references: value, faults };
  } catch (error) {
    return {
      references: undefined,
      faults: [{ file: REFERENCES_FILE, field: '', expected: 'JSON', found: reason(error) }],
    };
  }
}

/** Reads the glossary below `root`; gives what of it is sound, and all that is wrong with it at once. */
export function readGlossary(root: string): { glossary: Glossary; faults: Fault[] } {
  const { ids, faults: strangers } = readIds(root);
  const files = ids.map((id) => readTerm(root, id));
  const parsed = files.map((file) => ('body' in file ? parseTerm(file) : { faults: [file] }));
  const terms = parsed.flatMap((one) => ('term' in one && one.term ? [one.term] : []));
  const { references, faults } = readReferences(root);
  return {
    glossary: { terms, references: references ?? [] },
    faults: [
      ...strangers,
      ...parsed.flatMap((one) => one.faults),
      ...faults,
      ...crossCheck({ terms, ids, references }, formsOf),
    ],
  };
}
