import { describe, expect, it } from 'vitest';
import { faultLine } from '../../src/glossary/faults.ts';
import type { Term } from '../../src/glossary/term.ts';
import { formsOf } from '../../src/text/compile.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { readGlossary } from '../../tools/read-glossary.ts';

const { glossary, faults } = readGlossary(projectFolder);

describe('the glossary', () => {
  it('has no fault', () => {
    expect(faults.map(faultLine)).toEqual([]);
  });

  it('has the first 80 terms, and more', () => {
    expect(glossary.terms.length).toBeGreaterThanOrEqual(80);
  });

  /** The ids of the terms that break a rule, each with what breaks it. */
  const offenders = (rule: (term: Term) => unknown) =>
    glossary.terms.flatMap((term) => {
      const found = rule(term);
      return found ? [`${term.id}: ${String(found)}`] : [];
    });

  it('leads from each term on to two others at least', () => {
    expect(offenders(({ related }) => related.length < 2 && `${related.length} related`)).toEqual([]);
  });

  it('has two sources for each condition and procedure', () => {
    const needsTwo = (term: Term) => term.kind === 'condition' || term.kind === 'procedure';
    expect(offenders((term) => needsTwo(term) && term.sources.length < 2 && term.sources)).toEqual([]);
  });

  it('tells more in 40 to 160 words', () => {
    const words = (term: Term) => term.more.join(' ').split(/\s+/).length;
    expect(offenders((term) => (words(term) < 40 || words(term) > 160) && words(term))).toEqual([]);
  });

  it('is written in American spelling, calmly', () => {
    const british =
      /\b(?:colour|tumour|fibre|ageing|moisturis\w+|oedema|anaemia|haem\w+|centre|odour|sulph\w+)\b/i;
    const text = (term: Term) => [term.lead, ...term.more].join(' ');
    expect(offenders((term) => british.exec(text(term)) ?? (text(term).includes('!') && '!'))).toEqual([]);
  });

  it('lists no name that is made of another anyway', () => {
    const forms = (term: Term) =>
      [...term.aliases, ...term.ambiguous].flatMap((name) => [...new Set(formsOf(name))]);
    expect(offenders((term) => forms(term).find((form, index, all) => all.indexOf(form) !== index))).toEqual(
      [],
    );
  });
});
