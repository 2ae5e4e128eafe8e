import { expect, it } from 'vitest';
import { finderOf } from '../tests/support/finder.ts';
import { check } from './check.ts';
import type { Labels } from './coverage-labels.ts';
import { commonWords, unknownWords, type Checked } from './coverage-unknown.ts';

const finder = finderOf({ retinol: { names: ['retinol'] }, collagen: { names: ['collagen'] } });
const isCommon = commonWords([
  { lead: 'It may soothe a face.', more: [] },
  { lead: 'Creams soothe.', more: ['The face may sting.'] },
]);
const file = (name: string, text: string, labels?: Labels): Checked => ({
  check: check(finder, name, text),
  labels,
});
const found = (...files: Checked[]) =>
  unknownWords(files, isCommon).map(({ word, files }) => `${word} ${files}`);

it('tells common English by what several entries use, in whichever form', () => {
  expect(['soothe', 'soothing', 'face', 'faced'].filter(isCommon)).toHaveLength(4);
  expect(['sting', 'cream', 'bakuchiol'].filter(isCommon)).toEqual([]);
});

it('lists words near marks in several files, those in most files first', () => {
  const one = 'Retinol, collagen or bakuchiol and squalane soothe.';
  const other = 'Squalanes and retinol; collagen.';
  expect(found(file('a', one), file('b', other), file('c', `${one}${other}`))).toEqual([
    'squalane 3',
    'bakuchiol 2',
  ]);
});

it('shows the words around', () => {
  const text = 'collagen, retinol or\n Bakuchiol, as they say';
  const [first] = unknownWords([file('a', text), file('b', text)], isCommon);
  expect(first).toEqual({ word: 'Bakuchiol', example: 'retinol or Bakuchiol, as they', files: 2 });
});

it.each([
  ['stand in one file only', 'Retinol, collagen, bakuchiol, bakuchiol', 'Retinol, collagen'],
  [
    'mostly stand far from marks',
    'Retinol, collagen. It is as on any old Tuesday',
    'Retinol, collagen. It is as on any old Tuesday',
  ],
  ['stand on pages that are not about skin', 'retinol bakuchiol', 'retinol bakuchiol'],
  ['have figures, or few letters', 'Retinol, collagen, 10mg, gel', 'Retinol, collagen, 10mg, gel'],
])('leaves out words that %s', (_, a, b) => {
  expect(found(file('a', a), file('b', b))).toEqual([]);
});

it('leaves out what is labelled', () => {
  const labels = { must: [], may: ['bakuchiols'] };
  const text = 'Retinol, collagen, bakuchiol';
  expect(found(file('a', text, labels), file('b', text, labels))).toEqual([]);
});
