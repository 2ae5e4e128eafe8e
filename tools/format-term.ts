// npm run format-terms: gives the files of terms one form, so that what changes in them is what was meant.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { factSchema, frontMatterSchema } from '../src/glossary/term.ts';
import { projectFolder } from './project-tool.ts';

const TERMS_FOLDER = join(projectFolder, 'glossary/terms');
const FILE = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\n|$)([\s\S]*)$/;

/** Puts fields into the order in which a schema has them; those it does not have come last. */
function putInOrder(map: YAMLMap, schema: { entries: object }): void {
  const order = Object.keys(schema.entries);
  const placeOf = (key: unknown) => (order.includes(String(key)) ? order.indexOf(String(key)) : order.length);
  map.items.sort((a, b) => placeOf(a.key) - placeOf(b.key));
}

/** The front matter with its fields in order and each fact on a line; undefined when it is not sound YAML. */
function formatFrontMatter(yaml: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  putInOrder(document.contents, frontMatterSchema);
  const facts = document.contents.get('facts');
  for (const fact of isSeq(facts) ? facts.items : []) {
    if (!isMap(fact)) continue;
    fact.flow = true;
    putInOrder(fact, factSchema);
  }
  // Long lines stay whole.
  return document.toString({ lineWidth: 0 }).trimEnd();
}

const formatBody = (body: string): string =>
  body
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The form that a term's file should have; a file that can't be read as one is given back as it is. */
export function formatTerm(source: string): string {
  const [, yaml = '', body = ''] = FILE.exec(source) ?? [];
  const frontMatter = formatFrontMatter(yaml);
  return frontMatter === undefined
    ? source
    : `---\n${frontMatter}\n---\n\n${formatBody(body)}`.trimEnd() + '\n';
}

/** The files of terms that do not have their form, by path, each with what it should hold. */
export function unformatted(folder = TERMS_FOLDER): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const formatted = files.map((name): [string, string, string] => {
    const source = readFileSync(join(folder, name), 'utf8');
    return [join(folder, name), source, formatTerm(source)];
  });
  return new Map(formatted.flatMap(([file, source, form]) => (source === form ? [] : [[file, form]])));
}

if (import.meta.main) {
  const changed = unformatted();
  for (const [file, form] of changed) writeFileSync(file, form);
  console.log(`${changed.size === 1 ? '1 file' : `${changed.size} files`} of terms formatted`);
}
