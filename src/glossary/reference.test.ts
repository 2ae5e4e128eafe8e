import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checked, faultLine } from './faults.ts';
import { referenceSchema } from './reference.ts';
import { referenceUrl } from './reference-url.ts';

const base = { id: 'a-2020', type: 'article-journal', title: 'A study' };
const fieldsAtFault = (value: unknown) =>
  checked(referenceSchema, value, 'x.json').faults.map(({ field }) => field);

describe('referenceSchema', () => {
  it.each([
    { ...base, DOI: '10.1000/abc', author: [{ family: 'Doe', given: 'J' }, { literal: 'A body' }] },
    { ...base, PMID: '123', issued: { 'date-parts': [[2020, 5]] } },
    { ...base, URL: 'https://example.org/a', custom: { design: 'RCT' } },
  ])('takes %j', (value) => {
    expect(fieldsAtFault(value)).toEqual([]);
  });

  it.each([
    [{ ...base }, ['']],
    [{ ...base, DOI: 'doi:10.1/x' }, ['DOI']],
    [{ ...base, URL: 'javascript:alert(1)' }, ['URL']],
    [{ ...base, PMID: 'PMC1', PMCID: '1' }, ['PMID', 'PMCID']],
    [{ ...base, URL: 'https://e.org', author: [{ name: 'Doe' }], grade: 'good' }, ['author[0]', 'grade']],
  ])('refuses %j', (value, fields) => {
    expect(fieldsAtFault(value)).toEqual(fields);
  });
});

describe('faults of references', () => {
  it.each([
    [base, '[0]: expected one of DOI, PMID, PMCID or URL, found the fields id, type, title'],
    [{ id: 'a', type: 'book', PMID: '1' }, '[0].title: expected text, found nothing'],
    [
      { ...base, PMID: '1', author: [{ name: 'Doe' }] },
      '[0].author[0]: expected the fields family and given, or literal, found the fields name',
    ],
    [{ ...base, PMID: '1', issued: {} }, '[0].issued.date-parts: expected a list, found nothing'],
    [
      { ...base, PMID: '1', issued: { 'date-parts': [['2020']] } },
      '[0].issued.date-parts[0][0]: expected a number, found "2020"',
    ],
  ])('of %j', (value, line) => {
    const { faults } = checked(v.array(referenceSchema), [value], 'x.json');
    expect(faults.map(faultLine)).toEqual([`x.json: ${line}`]);
  });
});

describe('referenceUrl', () => {
  it.each([
    [{ ...base, URL: 'https://example.org/a', PMID: '1', DOI: '10.1000/abc' }, 'https://doi.org/10.1000/abc'],
    [{ ...base, PMID: '1', PMCID: 'PMC2' }, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2/'],
    [{ ...base, PMID: '1' }, 'https://pubmed.ncbi.nlm.nih.gov/1/'],
    [{ ...base, URL: 'https://example.org/a' }, 'https://example.org/a'],
  ])('%j', (reference, url) => {
    expect(referenceUrl(reference)).toBe(url);
  });
});
