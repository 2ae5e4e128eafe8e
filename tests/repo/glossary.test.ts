import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../src/glossary/faults.ts';
import type { Term } from '../../src/glossary/term.ts';
import { formsOf } from '../../src/text/compile.ts';
import { unformatted } from '../../tools/format-term.ts';
import { projectFolder } from '../../tools/project-tool.ts';
import { readGlossary } from '../../tools/read-glossary.ts';
import { readingEase } from '../support/reading-ease.ts';

const { glossary, faults } = readGlossary(projectFolder);
const cards = glossary.terms.filter(({ card }) => card);

/** The reading ease of all first sentences together: plain English has 60 or more. */
const ease = Math.round(readingEase(cards.map(({ lead }) => lead)));
const plainEnglish = 65;

const sentencesOf = ({ lead, more }: Term) =>
  [lead, ...more].flatMap((paragraph) => paragraph.split(/(?<=[.!?]["”)]?)\s+/));

describe('the glossary', () => {
  it('has no fault', () => {
    expect(faults.map(faultLine)).toEqual([]);
  });

  it('has the first 80 terms, and more', () => {
    expect(cards.length).toBeGreaterThanOrEqual(80);
  });

  /** The ids of the terms with a card that break a rule, each with what breaks it. */
  const offenders = (rule: (term: Term) => unknown) =>
    cards.flatMap((term) => {
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

  it('has files in the one form that npm run format-terms gives them', () => {
    expect([...unformatted().keys()].map((file) => path.relative(projectFolder, file))).toEqual([]);
  });

  it(`has first sentences in plain English: reading ease ${ease}, ${plainEnglish} or more is asked`, () => {
    expect(ease).toBeGreaterThanOrEqual(plainEnglish);
  });

  it('says no sentence twice', () => {
    const said = new Map<string, string>();
    const repeated = cards.flatMap((term) =>
      sentencesOf(term).flatMap((sentence) => {
        const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        const key = words.join(' ');
        const other = said.get(key);
        said.set(key, term.id);
        // What is shorter is a piece of a sentence with "e.g." in it.
        return other !== undefined && words.length > 3 ? [`${other}, ${term.id}: ${sentence}`] : [];
      }),
    );
    expect(repeated).toEqual([]);
  });

  it('states no fact twice in an entry', () => {
    const stated = ({ facts }: Term) =>
      facts.map(({ relation, object = '', quantity = '' }) => `${relation} ${object} ${quantity}`);
    expect(offenders((term) => stated(term).find((fact, index, all) => all.indexOf(fact) !== index))).toEqual(
      [],
    );
  });
});
