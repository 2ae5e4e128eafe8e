import { describe, expect, it } from 'vitest';
import { classOf, fold, HYPHEN, OTHER, SPACE, VANISHES, WORD } from './fold.ts';

describe('fold', () => {
  it.each([
    ['case', 'Hyaluronic ACID', 'hyaluronic acid'],
    ['no-break and runs of white space', 'stretch\u00a0\n\t marks', 'stretch marks'],
    ['soft hyphens and zero-width characters', 'col\u00adla\u200bgen\ufeff', 'collagen'],
    ['every hyphen and short dash', 'a-b\u2010c\u2011d\u2012e\u2013f', 'a b c d e f'],
    ['the possessive, straight and curly', "skin's layer, skin\u2019s layer", 'skin layer,skin layer'],
    ['the possessive of a plural', 'Langerhans\u2019 cells', 'langerhans cells'],
    ['diacritics, composed and combining', 'Cr\u00e8me cre\u0301me', 'creme creme'],
    ['ligatures', '\ufb01ne \u0153dema n\u00e6vus', 'fine oedema naevus'],
    ['full-width forms', '\uff32\uff25\uff34\uff29\uff2e\uff2f\uff2c', 'retinol'],
    ['a capital whose lower case is longer', '\u0130NC\u0130', 'inci'],
    ['white space beside punctuation', 'caprylic / capric (oil) ', 'caprylic/capric(oil)'],
    ['superscript figures', 'vitamin B\u2083', 'vitamin b3'],
  ])('evens out %s', (_, written, folded) => {
    expect(fold(written).text).toBe(folded);
  });

  it('keeps an apostrophe that is no possessive', () => {
    expect(fold('d\u2019or').text).toBe("d'or");
  });

  it('keeps em dashes apart from hyphens', () => {
    expect(fold('acne\u2014scars').text).not.toBe(fold('acne-scars').text);
  });

  it('leads each folded unit back to where it began', () => {
    const source = 'A\u00ad\ufb01 \u00a0b';
    const { text, starts } = fold(source);
    expect(text).toBe('afi b');
    expect([...starts]).toEqual([0, 2, 2, 3, 5, source.length]);
  });

  it('leaves other scripts as they are', () => {
    expect(fold('кожа β-carotene皮膚').text).toBe('кожа β carotene皮膚');
  });
});

describe('classOf', () => {
  it.each([
    ['a', WORD],
    ['é', WORD],
    ['7', WORD],
    ['_', WORD],
    ['\u00a0', SPACE],
    ['\u2011', HYPHEN],
    ['\u00ad', VANISHES],
    ['\u0301', VANISHES],
    ['.', OTHER],
    ['膚', OTHER],
    ['\ud83d', OTHER],
  ])('%j', (char, kind) => {
    expect(classOf(char.charCodeAt(0))).toBe(kind);
  });
});
