import { describe, expect, it } from 'vitest';
import { finderOf, shown } from '../../tests/support/finder.ts';
import { ELSEWHERE } from './definitions.ts';
import { read } from './read.ts';

const finder = finderOf({
  microneedling: { names: ['collagen induction therapy'], abbreviations: ['CIT'] },
  percutaneous: { names: ['percutaneous collagen induction'], abbreviations: ['PCI'] },
  hyper: { names: ['hyper-pigmentation'] },
  hypo: { names: ['hypo-pigmentation'] },
  lactic: { names: ['lactic acid'] },
  glycolic: { names: ['glycolic acid'] },
  salicylic: { names: ['salicylic acid'] },
  alpha: { names: ['alpha hydroxy acid'] },
  beta: { names: ['beta hydroxy acid'] },
  hyaluronic: { names: ['hyaluronic acid'] },
  acne: { names: ['acne'] },
  scar: { names: ['surgical scar'] },
});

const names = (text: string) => shown(finder, text, read(finder, text).matches);
const definitions = (text: string) =>
  read(finder, text).definitions.map(
    ({ abbreviation, term }) => `${abbreviation}=${term === ELSEWHERE ? 'elsewhere' : finder.ids[term]}`,
  );

describe('names that share their head', () => {
  it.each([
    ['areas of hyper- and hypo-pigmentation', ['hyper-=hyper', 'hypo-pigmentation=hypo']],
    ['Hypo- or hyperpigmentation', ['Hypo-=hypo', 'hyperpigmentation=hyper']],
    ['hyper/hypopigmentation', ['hyper=hyper', 'hypopigmentation=hypo']],
    [
      'lactic, glycolic and salicylic acids',
      ['lactic=lactic', 'glycolic=glycolic', 'salicylic acids=salicylic'],
    ],
    [
      'lactic, glycolic, or salicylic acid',
      ['lactic=lactic', 'glycolic=glycolic', 'salicylic acid=salicylic'],
    ],
    ['alpha and beta hydroxy acids', ['alpha=alpha', 'beta hydroxy acids=beta']],
    ['alpha/beta-hydroxy acid', ['alpha=alpha', 'beta-hydroxy acid=beta']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['words that make no name', 'citric and salicylic acid', ['salicylic acid=salicylic']],
    ['a word that is a name already', 'acne and surgical scars', ['acne=acne', 'surgical scars=scar']],
    ['a word that only stands before', 'lactic salicylic acid', ['salicylic acid=salicylic']],
  ])('leaves %s alone', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('abbreviations that a text spells out', () => {
  it.each([
    [
      'collagen Induction Therapy (CIT) or percutaneous collagen induction (PCI)',
      ['CIT=microneedling', 'PCI=percutaneous'],
    ],
    ['CIT (collagen induction therapy)', ['CIT=microneedling']],
    ['collagen induction therapy, or CIT, is', ['CIT=microneedling']],
    ['alpha hydroxy acids (AHAs)', ['AHA=alpha']],
    ['hyaluronic acid (HyA)', ['HyA=hyaluronic']],
    ['California Institute of Technology (CIT)', ['CIT=elsewhere']],
    ['PCI (percutaneous coronary intervention)', ['PCI=elsewhere']],
  ])('%s', (text, expected) => {
    expect(definitions(text)).toEqual(expected);
  });

  it.each(['salicylic acid (Korea)', 'salicylic acid (2%)', 'lactic acid (USA)', 'acne (see CIT)'])(
    '%s defines nothing',
    (text) => {
      expect(definitions(text)).toEqual([]);
    },
  );
});
