import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { crossCheck, REFERENCES_FILE, termFile } from '../src/glossary/cross-check.ts';
import type { Glossary } from '../src/glossary/entry.ts';
import { checked, type Fault } from '../src/glossary/faults.ts';
import { parseTerm, type TermFile } from '../src/glossary/parse-term.ts';
import { referenceSchema } from '../src/glossary/reference.ts';
import { formsOf } from '../src/text/compile.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

function readTerm(root: string, id: string): TermFile | Fault {
  const file = termFile(id);
  const source = readFileSync(join(root, file), 'utf8');
  const parts = FRONT_MATTER.exec(source);
  if (!parts) return { file, field: '', expected: 'front matter between two lines of ---', found: 'none' };
  try {
    return { file, id, frontMatter: parse(parts[1]!), body: parts[2]! };
  } catch (error) {
    return { file, field: 'front matter', expected: 'YAML', found: reason(error) };
  }
}

function readReferences(root: string): { references: Glossary['references']; faults: Fault[] } {
  try {
    const json: unknown = JSON.parse(readFileSync(join(root, REFERENCES_FILE), 'utf8'));
    const { value, faults } = checked(v.array(referenceSchema), json, REFERENCES_FILE);
    return { references: value ?? [], faults };
  } catch (error) {
    return {
      references: [],
      faults: [{ file: REFERENCES_FILE, field: '', expected: 'JSON', found: reason(error) }],
    };
  }
}

/** Reads the glossary below `root`; gives it, and all that is wrong with it at once. */
export function readGlossary(root: string): { glossary: Glossary; faults: Fault[] } {
  const ids = readdirSync(join(root, 'glossary/terms'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .toSorted();
  const files = ids.map((id) => readTerm(root, id));
  const parsed = files.map((file) => ('body' in file ? parseTerm(file) : { faults: [file] }));
  const { references, faults } = readReferences(root);
  const glossary = {
    terms: parsed.flatMap((one) => ('term' in one && one.term ? [one.term] : [])),
    references,
  };
  const own = [...parsed.flatMap((one) => one.faults), ...faults];
  // What two files say of each other can be judged only when each can be read.
  return { glossary, faults: own.length > 0 ? own : crossCheck(glossary, formsOf) };
}
