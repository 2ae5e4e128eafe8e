import * as v from 'valibot';

/** One thing wrong in a file of the glossary. */
export interface Fault {
  /** Path of the file, from the project's root. */
  file: string;
  /** The field, such as `related[1]`; empty when the file as a whole is meant. */
  field: string;
  expected: string;
  found: string;
}

/** A fault as one line: `glossary/terms/elastin.md: kind: expected ("cell" | "molecule"), found "Protien"`. */
export const faultLine = ({ file, field, expected, found }: Fault): string =>
  `${file}: ${field && `${field}: `}expected ${expected}, found ${found}`;

type Issue = v.BaseIssue<unknown>;

const fieldOf = (issue: Issue) =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** A writer's words for the names that valibot has for what it expects and receives. */
const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'fields with values',
  undefined: 'nothing',
  null: 'nothing',
};

/** A schema, and the schemas it may hold: of its fields, of its items, or of what may be left out. */
interface Schema extends v.GenericSchema {
  readonly entries?: Record<string, Schema>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
}

/** The schema of the field or the item `key` of what `schema` describes. */
function schemaBelow(schema: Schema | undefined, key: unknown): Schema | undefined {
  const described = schema?.wrapped ?? schema;
  return described?.entries?.[String(key)] ?? described?.item;
}

/** What a field should hold that is missing: of that, valibot says the name alone. */
function expectedOfMissing(issue: Issue, schema: Schema): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const missing = keys.reduce<Schema | undefined>(schemaBelow, schema);
  const [first] = (missing && v.safeParse(missing, undefined).issues) ?? [];
  return first && missing ? expectedBy(first, missing) : 'this field';
}

function expectedBy(issue: Issue, schema: Schema): string {
  const { type, expected, message, input } = issue;
  // The schema's own words; those of valibot all begin so.
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'no such field';
  if (type === 'strict_object' && expected?.startsWith('"')) return expectedOfMissing(issue, schema);
  if (type === 'non_empty') return typeof input === 'string' ? 'text' : 'at least one';
  if (type === 'regex') return `text of the form ${String(issue.requirement)}`;
  return WORDS[expected ?? ''] ?? expected ?? message;
}

function foundBy({ type, received, input }: Issue): string {
  if (type === 'non_empty') return typeof input === 'string' ? 'empty text' : 'none';
  if (received === 'Object') return `the fields ${Object.keys(Object(input)).join(', ')}`;
  return WORDS[received] ?? received;
}

/** Checks a value against a schema; gives the value, or all its faults at once. */
export function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  file: string,
): { value: T; faults: [] } | { value: undefined; faults: Fault[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, faults: [] };
  const faults = result.issues.map((issue) => ({
    file,
    field: fieldOf(issue),
    expected: expectedBy(issue, schema),
    found: foundBy(issue),
  }));
  return { value: undefined, faults };
}
