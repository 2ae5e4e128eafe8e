import { checked, type Fault } from './faults.ts';
import { frontMatterSchema, type Term } from './term.ts';

/** The most words the first sentence of an entry may have: it must be read at a glance. */
const LONGEST_LEAD = 30;

/** A file of `glossary/terms/`, its front matter already read from YAML. */
export interface TermFile {
  /** Path from the project's root. */
  file: string;
  id: string;
  frontMatter: unknown;
  body: string;
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

const citesNothing = ({ sources = [] }: { sources?: unknown }) =>
  Array.isArray(sources) && sources.length === 0;

/** What a card needs and a mere concept does not: a source, and a sentence to show. */
function cardFaults(file: string, frontMatter: unknown, lead: string): Fault[] {
  const sentences = lead.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  const faults: Fault[] = [];
  if (typeof frontMatter === 'object' && frontMatter !== null && citesNothing(frontMatter))
    faults.push({ file, field: 'sources', expected: 'at least one', found: 'none' });
  if (lead === '')
    faults.push({ file, field: 'text', expected: 'a first paragraph of one sentence', found: 'no text' });
  else if (!/[.!?]$/.test(lead) || sentences !== 1) {
    faults.push({
      file,
      field: 'text',
      expected: 'one whole sentence as first paragraph',
      found: JSON.stringify(lead),
    });
  }
  if (wordsIn(lead) > LONGEST_LEAD) {
    const expected = `a first sentence of at most ${LONGEST_LEAD} words`;
    faults.push({ file, field: 'text', expected, found: `${wordsIn(lead)} words` });
  }
  return faults;
}

/** Reads one term; gives it, or all its faults at once. */
export function parseTerm({ file, id, frontMatter, body }: TermFile): { term?: Term; faults: Fault[] } {
  const { value, faults } = checked(frontMatterSchema, frontMatter, file);
  const [lead = '', ...more] = body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
  const all = [...faults, ...(Object(frontMatter).card === false ? [] : cardFaults(file, frontMatter, lead))];
  return value && all.length === 0 ? { term: { ...value, id, lead, more }, faults: [] } : { faults: all };
}
