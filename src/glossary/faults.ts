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

/** A fault as one line: `glossary/terms/elastin.md: kind: expected "cell" | "molecule", found "Protien"`. */
export const faultLine = ({ file, field, expected, found }: Fault): string =>
  `${file}: ${field && `${field}: `}expected ${expected}, found ${found}`;

const fieldOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'no such field';
  if (issue.type === 'non_empty') return 'at least one';
  if (issue.type === 'regex') return `text of the form ${String(issue.requirement)}`;
  return issue.expected ?? issue.message;
}

/** What valibot received, where its own word for it is none a writer would use. */
const FOUND: Record<string, string> = { undefined: 'nothing', '0': 'none' };

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
    expected: expectedBy(issue),
    found: FOUND[issue.received] ?? issue.received,
  }));
  return { value: undefined, faults };
}
