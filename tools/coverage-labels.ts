import path from 'node:path';
import * as v from 'valibot';
import { checked, faultLine } from '../src/glossary/faults.ts';
import { InputError, namesIn, readInput } from './input.ts';

const strings = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty()));

/** A file of labels: other fields than `terms` are for other readers. */
const labelsSchema = v.strictObject({
  file: v.optional(v.string()),
  terms: v.strictObject({ must: strings, may: v.optional(strings, []) }),
  claims: v.optional(v.unknown()),
});

/** What one reader marked in a passage. */
export interface Labels {
  /** What has to be marked. */
  must: string[];
  /** What may be marked as well. */
  may: string[];
}

/** A file of text, and what is said of it. */
export interface Passage {
  /** Its name, and that of its folder: `blogs/001.txt`. */
  file: string;
  content: string;
  /** Undefined where no labels lie beside it. */
  labels: Labels | undefined;
}

const IS_TEXT = /\.(?:txt|md|markdown|x?html?)$/i;

/** What `read` gives; when it can't read what it should, adds the reason to `faults` and gives nothing. */
function attempt<T>(faults: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(error.message);
    return undefined;
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readInput(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file}: expected JSON, found ${error.message}`);
    throw error;
  }
}

function labelsIn(file: string): Labels {
  const { value, faults } = checked(labelsSchema, parsed(file), file);
  if (!value) throw new InputError(faults.map(faultLine).join('\n'));
  return value.terms;
}

/** The files of text in a folder, each with the labels beside it, and a line for all that is wrong; what is wrong is left out. */
export function readPassages(folder: string): { passages: Passage[]; faults: string[] } {
  const faults: string[] = [];
  const names = attempt(faults, () => namesIn(folder)) ?? [];
  const texts = names.filter((name) => IS_TEXT.test(name));
  if (texts.length === 0 && faults.length === 0)
    faults.push(`${folder}: expected files ending in .txt, .md or .html, found none`);
  const passages = texts.flatMap((name) => {
    const file = path.join(path.basename(path.resolve(folder)), name);
    const beside = name.replace(IS_TEXT, '.json');
    const content = attempt(faults, () => readInput(path.join(folder, name)));
    const isLabelled = names.includes(beside);
    const labels = isLabelled ? attempt(faults, () => labelsIn(path.join(folder, beside))) : undefined;
    return content === undefined || (isLabelled && !labels) ? [] : [{ file, content, labels }];
  });
  return { passages, faults };
}
