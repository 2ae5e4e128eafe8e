import { describe, expect, it } from 'vitest';
import { finderOf } from '../../tests/support/finder.ts';
import { find } from './find.ts';
import { classOf, VANISHES, WORD } from './fold.ts';
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

describe('a glance and a close look', () => {
  const forms = finderOf({
    one: { names: ['edema', 'vitamin c', "crow's feet", 'l-carnitine', '1,2-hexanediol'] },
    two: { ambiguous: ['u v', 'oil'], abbreviations: ['pH', 'UV', 'SPF'] },
  });
  const PIECES = [
    ...[
      'edema',
      'EDEMA',
      '\u0153dema',
      'e\u00addema',
      'e\u0301dema',
      'ede',
      'm\u00e1',
      'eda',
      'vitamin',
      'vitamins',
    ],
    ...[
      'crow',
      'feet',
      'ph',
      'pH',
      'UV',
      'uvs',
      'SPF',
      'u',
      'v',
      'V',
      'c',
      'oil',
      'oils',
      'l',
      'carnitine',
      'hexanediol',
    ],
    ...[
      "'",
      "'s",
      '\u2019s',
      ' ',
      ' ',
      '  ',
      '-',
      ',',
      '.',
      '5',
      '50',
      '1',
      '2',
      '_',
      '\u00ad',
      '\u4e00',
      '(',
      'word',
    ],
  ];

  it('agree on where there is something to find', () => {
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48_271) % 0x7fffffff) % limit;
    const missed = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 1 + random(6) }, () => PIECES[random(PIECES.length)]).join(''),
    ).filter((text) => {
      const seen = glance({ finder: forms, own: new Map() }, text, 0);
      const found = find(forms, text);
      return (found.matches.length > 0 && heldIn(seen) !== NAME) || wordsOf(seen) !== wordsIn(text);
    });
    expect(missed).toEqual([]);
  });
});

/** The words of a text, counted plainly: each letter or figure that follows none. */
function wordsIn(text: string): number {
  const kinds = [...text].map((unit) => classOf(unit.charCodeAt(0))).filter((kind) => kind !== VANISHES);
  return kinds.filter((kind, index) => kind === WORD && kinds[index - 1] !== WORD).length;
}

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
