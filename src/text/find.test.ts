import { describe, expect, it } from 'vitest';
import { finderOf, shown } from '../../tests/support/finder.ts';
import { find } from './find.ts';

const finder = finderOf({
  microneedling: { names: ['micro-needling', 'skin needling'] },
  'hyaluronic-acid': { names: ['hyaluronic acid'], abbreviations: ['HA'] },
  acid: { names: ['acid'] },
  toner: { ambiguous: ['toner'], notIn: ['printer toner', 'toner cartridge'] },
  'crows-feet': { names: ["crow's feet"] },
  edema: { names: ['edema'] },
  moisturizer: { names: ['moisturizer'] },
  spf: { abbreviations: ['SPF'] },
  'interleukin-6': { abbreviations: ['IL-6'] },
  retinal: { names: ['=retinal'] },
  b3: { names: ['vitamin B3'] },
  'vitamin-a': { names: ['vitamin A'] },
  'vitamin-e': { names: ['vitamin E'] },
  hexanediol: { names: ['1,2-hexanediol'] },
  triglyceride: { names: ['caprylic/capric triglyceride'] },
  comedo: { names: ['comedo', 'comedones'] },
  dermatosis: { names: ['dermatosis', 'allergy'] },
});

const found = (text: string) => shown(finder, text, find(finder, text).matches);

describe('find', () => {
  it.each([
    'micro-needling',
    'microneedling',
    'micro needling',
    'Micro\u2011Needling',
    'MICRO\u2013NEEDLING',
    'micro\u00adneedling',
    'micro\nneedling',
    'Micro\u00a0 needling',
  ])('takes %j for one name', (text) => {
    expect(found(`the ${text}, too`)).toEqual([`${text}=microneedling`]);
  });

  it.each([
    [
      'plurals',
      'acids dermatoses allergies',
      ['acids=acid', 'dermatoses=dermatosis', 'allergies=dermatosis'],
    ],
    ['possessives, which stay unmarked', 'the acid’s pH', ['acid=acid']],
    [
      'possessives inside a name',
      'crow’s feet, crows feet',
      ['crow’s feet=crows-feet', 'crows feet=crows-feet'],
    ],
    [
      'British and American spelling',
      'oedema œdema moisturiser',
      ['oedema=edema', 'œdema=edema', 'moisturiser=moisturizer'],
    ],
    ['the longest name', 'hyaluronic acid', ['hyaluronic acid=hyaluronic-acid']],
    ['a shorter name where the longer one breaks off', 'acid hyaluronic', ['acid=acid']],
    [
      'names with figures and punctuation',
      'vitamin B₃, 1,2-Hexanediol',
      ['vitamin B₃=b3', '1,2-Hexanediol=hexanediol'],
    ],
    [
      'spaces around a slash',
      'Caprylic / Capric Triglyceride',
      ['Caprylic / Capric Triglyceride=triglyceride'],
    ],
    [
      'joined and split abbreviations',
      'IL-6 IL6 IL 6',
      ['IL-6=interleukin-6', 'IL6=interleukin-6', 'IL 6=interleukin-6'],
    ],
    ['plural abbreviations', 'HAs', ['HAs=hyaluronic-acid']],
    ['an abbreviation before a figure', 'SPF8 SPF50+', ['SPF=spf', 'SPF=spf']],
    ['two capitals before a measure', 'HA2% HA10', ['HA=hyaluronic-acid', 'HA=hyaluronic-acid']],
    [
      'names before the raised figure of a note',
      'acid¹, acids², HA³, vitamin B₃',
      ['acid=acid', 'acids=acid', 'HA=hyaluronic-acid', 'vitamin B₃=b3'],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['parts of words', 'placid acidic reacid'],
    ['an abbreviation in another case', 'ha Ha spf Spf'],
    ['an abbreviation inside a word', 'HAT SPFX'],
    ['two capitals with one figure', 'the new HA5, HA8 2PX'],
    ['spellings an entry rules out', 'retinals'],
    ['what only looks like a plural', 'take a vitamin es or a vitamin as you like'],
    ['addresses', 'www.acid.com https://x.org/acid acid@x.org acid.html x.org/hyaluronic-acid'],
    ['identifiers', 'acid_test hyaluronic_acid'],
    ['names across an em dash or a full stop', 'hyaluronic— micro. needling'],
    ['names across a dash between words', 'micro – needling'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('matches no name inside a phrase it must not match in, but goes on after it', () => {
    expect(found('printer toner, toner cartridges and a toner')).toEqual(['toner=toner']);
  });

  it('matches no name inside such a phrase that begins inside another name', () => {
    const other = finderOf({
      mask: { names: ['face mask'] },
      policy: { names: ['policy'], notIn: ['mask policy'] },
    });
    const text = 'the face mask policy, a policy';
    expect(shown(other, text, find(other, text).matches)).toEqual(['face mask=mask', 'policy=policy']);
    expect(find(other, text).matches[1]?.start).toBeGreaterThan(20);
  });

  it('finds other terms inside such a phrase', () => {
    const other = finderOf({
      mask: { ambiguous: ['mask'], notIn: ['mask acid party'] },
      acid: { names: ['acid'] },
    });
    const text = 'a mask acid party';
    expect(shown(other, text, find(other, text).matches)).toEqual(['acid=acid']);
  });

  it('gives offsets in the text as it is written', () => {
    const text = 'x\u00ad\u00ad y  hyaluronic\u00a0 acid.';
    expect(find(finder, text).matches[0]).toMatchObject({ start: 7, end: 23 });
  });

  it('sees a word at the end of Chinese text and beside emoji', () => {
    expect(found('玻尿酸acid很好 💧acid💧')).toEqual(['acid=acid', 'acid=acid']);
  });

  it('counts words', () => {
    expect(find(finder, "It's two-part, so\u00adft.").words).toBe(5);
  });

  it('finds abbreviations of the page’s own in their exact case', () => {
    const own = new Map([['HyA', 1]]);
    const text = 'HyA hya HyAs XHyA';
    expect(shown(finder, text, find(finder, text, own).matches)).toEqual([
      'HyA=hyaluronic-acid',
      'HyAs=hyaluronic-acid',
    ]);
  });
});
