import { describe, expect, it } from 'vitest';
import { keyOf, runOf, runsOf, wordsOf } from './coverage-words.ts';

describe('keyOf', () => {
  it.each([
    ['Dermal  Fillers', 'dermal filler'],
    ['allergies', 'allergy'],
    ['waxes', 'wax'],
    ['abscess', 'abscess'],
    ['nevus', 'nevus'],
    ['œdema', 'oedema'],
    ['crow’s feet', 'crow feet'],
    ['PEG-8', 'peg 8'],
    ['–', ''],
  ])('%s is %j', (text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});

describe('wordsOf', () => {
  it('tells where each word is, in the text as it is written', () => {
    const text = 'A  de\u00adrmal\n(ﬁller)';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      'de\u00adrmal',
      'ﬁller',
    ]);
  });
});

describe('runs of words', () => {
  const words = wordsOf('Red light, RED lights and red');

  it('are found whatever stands between the words', () => {
    expect(runsOf(words, 'red light')).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
    expect(runsOf(words, 'light red')).toEqual([{ from: 1, to: 3 }]);
  });

  it('of nothing are none', () => {
    expect(runsOf(words, '…')).toEqual([]);
  });

  it('are those that a stretch touches', () => {
    expect(runOf(words, { start: 2, end: 6 })).toEqual({ from: 0, to: 2 });
    expect(runOf(words, { start: 26, end: 29 })).toEqual({ from: 5, to: 6 });
  });
});
