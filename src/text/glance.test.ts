import { describe, expect, it } from 'vitest';
import { finderOf } from '../../tests/support/finder.ts';
import { glance, heldIn, LONGEST_GLANCE, NAME, OPEN, wordsOf } from './glance.ts';
import { mayBegin, startsOf } from './starts.ts';

const finder = finderOf({
  'hyaluronic-acid': { names: ['hyaluronic acid'], abbreviations: ['HA'] },
  microneedling: { names: ['micro-needling'] },
  edema: { names: ['edema'] },
  spf: { abbreviations: ['SPF', 'pH'] },
});
const look = { finder, own: new Map([['HyA', 0]]) };
const held = (text: string) => heldIn(glance(look, text, 0));

describe('glance', () => {
  it.each([
    'some hyaluronic acid here',
    'hyaluronic\u00a0\n acid',
    'mi\u00adcro needling',
    'MICRO-NEEDLING',
    '\u0153dema',
    'SPF50',
    'pH5',
    'with HyA in it',
  ])('sees that a name begins in %j', (text) => {
    expect(held(text)).toBe(NAME);
  });

  it.each(['h', 'with hy', 'micro', 'hyaluronic', 'hyaluronic ', 'e', 'micro-'])(
    'sees that one may go on after %j',
    (text) => {
      expect(held(text)).toBe(OPEN);
    },
  );

  it.each(['', ' ', 'hyacinth', 'acid', 'the microscope', 'a ha and', 'hydro acid', 'placid edematous'])(
    'sees that none begins in %j',
    (text) => {
      expect(held(text)).toBe(0);
    },
  );

  it('counts words', () => {
    expect(wordsOf(glance(look, 'two words, so\u00adft', 0))).toBe(3);
  });

  it('reads no more than so much at a time', () => {
    const text = 'a '.repeat(LONGEST_GLANCE) + 'edema';
    expect(wordsOf(glance(look, text, 0))).toBe(LONGEST_GLANCE / 2);
    expect(held(text)).toBe(0);
    expect(heldIn(glance(look, text, 2 * LONGEST_GLANCE))).toBe(NAME);
  });
});

describe('mayBegin', () => {
  const starts = startsOf(['edema', 'ph', 'vitamin c', 'u v']);
  const may = (text: string) => mayBegin(starts, text, 0);

  it.each([
    'edema',
    'EDEMA',
    '\u0153dema',
    'e\u00addema',
    'e\u0301dema',
    "e'sdema",
    'ph 5',
    'pH5',
    'vitamins',
    'u v light',
    'U-V light',
    'u  v',
    'u n i',
    'ed',
  ])('lets %j through', (text) => {
    expect(may(text)).toBe(true);
  });

  it.each(['word and word', 'eda and', 'pas de deux', 'vet and'])('keeps %j out', (text) => {
    expect(may(text)).toBe(false);
  });
});
