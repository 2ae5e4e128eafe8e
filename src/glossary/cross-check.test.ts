import { describe, expect, it } from 'vitest';
import { crossCheck, type CrossChecked } from './cross-check.ts';
import type { Reference } from './reference.ts';
import type { Term } from './term.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => ({
  id,
  term: id,
  kind: 'molecule',
  aliases: [],
  abbreviations: [],
  ambiguous: [],
  unmarked: [],
  notIn: [],
  isA: [],
  related: [],
  found: [],
  cas: [],
  facts: [],
  sources: ['a'],
  card: true,
  lead: 'A thing.',
  more: [],
  ...fields,
});
const reference = (id: string): Reference => ({ id, type: 'book', title: id, URL: 'https://example.org/' });
const lines = (all: Partial<CrossChecked> & Pick<CrossChecked, 'terms'>) => {
  const whole = { ids: all.terms.map(({ id }) => id), references: [reference('a')], ...all };
  return crossCheck(whole, (name) => [name.toLowerCase()]).map(
    ({ file, field, found }) => `${file} ${field} ${found}`,
  );
};
const faults = (terms: Term[], references = [reference('a')]) => lines({ terms, references });

describe('crossCheck', () => {
  it('finds nothing wrong with a sound glossary', () => {
    expect(faults([term('x', { isA: ['y'], related: ['y'] }), term('y')])).toEqual([]);
  });

  it('names ids that do not exist, with their place', () => {
    expect(faults([term('x', { isA: ['q'], related: ['x', 'r'], sources: ['a', 's'] })])).toEqual([
      'glossary/terms/x.md isA[0] "q"',
      'glossary/terms/x.md related[0] "x"',
      'glossary/terms/x.md related[1] "r"',
      'glossary/terms/x.md sources[1] "s"',
    ]);
  });

  it('names facts about what does not exist, about the term itself, and from sources it does not cite', () => {
    const fact = { relation: 'treats', verdict: 'supported', strength: 'strong', source: 'a' } as const;
    const facts = [
      { ...fact, object: 'y' },
      { ...fact, object: 'q' },
      { ...fact, object: 'x' },
      { ...fact, object: 'y', source: 'b' },
    ];
    expect(faults([term('x', { facts }), term('y')])).toEqual([
      'glossary/terms/x.md facts[1].object "q"',
      'glossary/terms/x.md facts[2].object "x"',
      'glossary/terms/x.md facts[3].source "b"',
    ]);
  });

  it('names circles', () => {
    const circle = faults([term('x', { isA: ['y'] }), term('y', { isA: ['z'] }), term('z', { isA: ['x'] })]);
    expect(circle).toContain('glossary/terms/x.md isA x → y → z → x');
  });

  it('names a name that two terms have, but lets one term have it twice', () => {
    const shared = faults([term('x', { aliases: ['Fiber', 'fiber'] }), term('y', { ambiguous: ['FIBER'] })]);
    expect(shared).toEqual(['glossary/terms/y.md names "fiber"']);
  });

  it('tells abbreviations apart by their case', () => {
    expect(faults([term('x', { abbreviations: ['LED'] }), term('y', { aliases: ['led'] })])).toEqual([]);
  });

  it('names references that stand twice, or that nobody cites', () => {
    expect(faults([term('x')], [reference('a'), reference('a'), reference('b')])).toEqual([
      'glossary/references.json id "a"',
      'glossary/references.json b nobody citing it',
    ]);
  });

  it('takes the id of a term that could not be read for one that exists, and for one that may cite anything', () => {
    const all = { terms: [term('x', { related: ['y', 'z'] })], ids: ['x', 'y'] };
    expect(lines({ ...all, references: [reference('a'), reference('b')] })).toEqual([
      'glossary/terms/x.md related[1] "z"',
    ]);
  });

  it('says nothing about sources where the references could not be read, and all else', () => {
    expect(lines({ terms: [term('x', { isA: ['q'], sources: ['s'] })], references: undefined })).toEqual([
      'glossary/terms/x.md isA[0] "q"',
    ]);
  });
});
