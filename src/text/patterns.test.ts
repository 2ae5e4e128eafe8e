import { describe, expect, it } from 'vitest';
import { formsOf } from './compile.ts';
import { ABBREVIATION, AMBIGUOUS, NOT_IN, pack, PLAIN, unpack } from './patterns.ts';
import { buildTrie, nodeOf } from './trie.ts';
import { changedPlural, pluralEnding, spellings } from './variants.ts';

describe('formsOf', () => {
  it('writes a hyphen as a gap and joined, each with its plural', () => {
    expect(formsOf('micro-channel')).toEqual([
      'micro channel',
      'micro channels',
      'microchannel',
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
    ['cellulitis', undefined],
    ['vitamin a', undefined],
    ['wrinkles', undefined],
  ])('plural of %s', (name, expected) => {
    const ending = pluralEnding(name);
    expect(changedPlural(name) ?? (ending ? name + ending : undefined)).toBe(expected);
  });
});

describe('packing', () => {
  it('gives back what was packed, sorted by form', () => {
    const packed = pack([
      { id: 'collagen-induction', spellings: [{ text: 'C-IT', use: ABBREVIATION, hasPlural: true }] },
      {
        id: 'scar',
        spellings: [
          { text: 'scar tissue', use: PLAIN, hasPlural: false },
          { text: 'abscess', use: PLAIN, hasPlural: true },
          { text: 'scar', use: AMBIGUOUS, hasPlural: true },
          { text: 'emotional scars', use: NOT_IN, hasPlural: true },
        ],
      },
    ]);
    expect(unpack(packed)).toEqual({
      ids: ['collagen-induction', 'scar'],
      patterns: [
        { form: 'abscess', term: 1, use: PLAIN, exact: '', ending: 'es' },
        { form: 'c it', term: 0, use: ABBREVIATION, exact: 'CIT', ending: 's' },
        { form: 'emotional scars', term: 1, use: NOT_IN, exact: '', ending: '' },
        { form: 'scar', term: 1, use: AMBIGUOUS, exact: '', ending: 's' },
        { form: 'scar tissue', term: 1, use: PLAIN, exact: '', ending: '' },
      ],
    });
  });

  it('packs two spellings that differ in gaps alone as one', () => {
    const spellings = ['micro needling', 'microneedling', 'skin needling'].map((text) => ({
      text,
      use: PLAIN,
      hasPlural: true,
    }));
    const packed = pack([{ id: 'microneedling', spellings }]);
    expect(packed).toContain('micro~needling|');
    expect(unpack(packed).patterns.map(({ form }) => form)).toEqual([
      'micro needling',
      'microneedling',
      'skin needling',
    ]);
  });

  it('refuses names with the signs that part them', () => {
    const spellings = [{ text: 'a|b', use: PLAIN, hasPlural: true }];
    expect(() => pack([{ id: 'a', spellings }])).toThrow('A name may not hold | or ~: a|b');
  });

  it('packs nothing into nothing', () => {
    expect(unpack(pack([]))).toEqual({ ids: [], patterns: [] });
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
