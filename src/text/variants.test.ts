import { describe, expect, it } from 'vitest';
import { american, singular } from './variants.ts';

describe('american', () => {
  it.each([
    ['seborrhoeic oedema', 'seborrheic edema'],
    ['moisturising colour', 'moisturizing color'],
    ['ageing', 'aging'],
    ['edema', 'edema'],
    ['rose', 'rose'],
  ])('turns %s to %s', (text, spelled) => {
    expect(american(text)).toBe(spelled);
  });
});

describe('singular', () => {
  it.each([
    ['pores', 'pore'],
    ['zits', 'zit'],
    ['allergies', 'allergy'],
    ['rashes', 'rash'],
    ['abscesses', 'abscess'],
  ])('takes the ending from %s', (word, single) => {
    expect(singular(word)).toBe(single);
  });

  it.each(['dermis', 'lupus', 'abscess', 'gas', 'skin', ''])('leaves %j', (word) => {
    expect(singular(word)).toBe(word);
  });
});
