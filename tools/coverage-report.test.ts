import { expect, it } from 'vitest';
import { finderOf } from '../tests/support/finder.ts';
import { check } from './check.ts';
import type { Labels } from './coverage-labels.ts';
import { reportOn } from './coverage-report.ts';

const finder = finderOf({
  retinol: { names: ['retinol'] },
  collagen: { names: ['collagen'] },
  serum: { ambiguous: ['serum'] },
});
const file = (name: string, text: string, labels?: Labels) => ({ check: check(finder, name, text), labels });

it('tells how the marks fit the labels, most widespread first', () => {
  const passages = [
    file('a.txt', 'retinol, collagen, squalane', { must: ['retinol', 'squalane'], may: [] }),
    file('b.txt', 'collagen and elastin and squalanes', { must: ['elastin', 'squalanes'], may: [] }),
    file('c.txt', 'collagen gain, retinol, serum', { must: ['collagen gain', 'serum'], may: ['retinol'] }),
  ];
  expect(reportOn(passages, []).split('\n')).toEqual([
    '3 files, 3 of them with labels',
    'recall     0.333  2 of 6 strings that must be marked are; 0.500 with those marked in part',
    'precision  0.667  4 of 6 distinct marks of a passage are labelled',
    '',
    'Missed: 2',
    '    2  squalane  (a.txt, b.txt)',
    '    1  elastin  (b.txt)',
    '',
    'Marked in part: 1',
    '    1  collagen gain  (c.txt)',
    '',
    'Marked without a label: 1',
    '    2  collagen → collagen  (a.txt, b.txt)',
    '',
    'Not taken for pages about skin: 1',
    '       b.txt: 1 unambiguous term, named 1 time in 5 words',
    '',
  ]);
});

it('counts the marks of files without labels, and lists unknown words', () => {
  const unknown = [{ word: 'squalane', example: 'of squalane', files: 12 }];
  expect(reportOn([file('a.txt', 'retinol, retinol, collagen')], unknown).split('\n')).toEqual([
    '1 file, 0 of them with labels',
    '',
    'Marks in files without labels: 1',
    '    3 of 2 terms  a.txt',
    '',
    'Near marks in several files, and neither known nor labelled: 1',
    '   12  squalane  (… of squalane …)',
    '',
  ]);
});

it('has no figures where nothing is labelled and nothing marked', () => {
  expect(reportOn([file('a.txt', 'x', { must: [], may: [] })], [])).toMatch(
    /^recall {5}– .*\nprecision {2}– /m,
  );
});
