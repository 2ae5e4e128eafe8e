import { describe, expect, it } from 'vitest';
import { formsOf } from './compile.ts';
import { ABBREVIATION, pack, PLAIN, unpack } from './patterns.ts';
import { buildTrie, nodeOf } from './trie.ts';
import { plural, spellings } from './variants.ts';

describe('formsOf', () => {
  it('writes a hyphen as a gap and joined, each with its plural', () => {
    expect(formsOf('micro-channel')).toEqual([
      'micro channel',
      'microchannel',
      'micro channels',
      'microchannels',
    ]);
  });

  it('keeps to the spelling after an equals sign', () => {
    expect(formsOf('=retinal')).toEqual(['retinal']);
  });
});

describe('variants', () => {
  it.each([
    ['edema', 'oedema'],
    ['haemangioma', 'hemangioma'],
    ['leukaemia', 'leukemia'],
    ['naevus', 'nevus'],
    ['skin colour', 'skin color'],
    ['moisturising cream', 'moisturizing cream'],
    ['estrogen', 'oestrogen'],
    ['sulphate', 'sulfate'],
    ['skin ageing', 'skin aging'],
    ['photoageing', 'photoaging'],
    ['antiageing cream', 'antiaging cream'],
    ['hydrolysed keratin', 'hydrolyzed keratin'],
  ])('%s is also %s', (name, other) => {
    expect(spellings(name)).toContain(other);
    expect(spellings(other)).toContain(name);
  });

  it.each(['chemical peel', 'exercise', 'serum', 'dermis', 'packaging', 'imaging'])(
    '%s has one spelling',
    (name) => {
      expect(spellings(name)).toEqual([name]);
    },
  );

  it.each([
    ['wrinkle', 'wrinkles'],
    ['allergy', 'allergies'],
    ['dermatosis', 'dermatoses'],
    ['wax', 'waxes'],
    ['abscess', 'abscesses'],
    ['wrinkles', undefined],
  ])('plural of %s', (name, expected) => {
    expect(plural(name)).toBe(expected);
  });
});

describe('packing', () => {
  it('gives back what was packed, sorted by form', () => {
    const patterns = [
      { form: 'scar', term: 1, use: PLAIN, exact: '' },
      { form: 'cit', term: 0, use: ABBREVIATION, exact: 'CIT' },
      { form: 'scars', term: 1, use: PLAIN, exact: '' },
      { form: 'scar tissue', term: 1, use: PLAIN, exact: '' },
    ];
    const sorted = [patterns[1], patterns[0], patterns[3], patterns[2]];
    expect(unpack(JSON.parse(JSON.stringify(pack(['a', 'b'], patterns))))).toEqual(sorted);
  });

  it('packs nothing into nothing', () => {
    expect(unpack(pack([], []))).toEqual([]);
  });
});

describe('trie', () => {
  const keys = ['a', 'ab', 'abc', 'abd', 'b', 'cac'];
  const trie = buildTrie(keys);

  it.each(keys)('finds %s', (key) => {
    expect(trie.value[nodeOf(trie, key)]).toBe(keys.indexOf(key));
  });

  it.each(['c', 'ca'])('knows %s as a beginning only', (key) => {
    expect(trie.value[nodeOf(trie, key)]).toBe(-1);
  });

  it.each(['x', 'abx', 'abcd', 'é'])('does not know %s', (key) => {
    expect(nodeOf(trie, key)).toBe(0);
  });

  it('gives the first of equal keys', () => {
    const twins = buildTrie(['a', 'a', 'b']);
    expect([twins.value[nodeOf(twins, 'a')], twins.value[nodeOf(twins, 'b')]]).toEqual([0, 2]);
  });
});
