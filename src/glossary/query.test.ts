import { describe, expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { parseQuery } from './query.ts';

describe('parseQuery', () => {
  it('takes for text what steers nothing', () => {
    expect(parseQuery('  Hyaluronic   Acid ')).toEqual({
      text: 'Hyaluronic Acid',
      folded: 'hyaluronic acid',
      kinds: undefined,
      exact: false,
      isLetter: false,
    });
  });

  it.each(Object.keys(KINDS))('knows kind:%s', (kind) => {
    expect(parseQuery(`kind:${kind}`)).toMatchObject({ text: '', kinds: [kind] });
  });

  it.each([
    ['before the words', 'kind:condition red face'],
    ['after them', 'red face kind:condition'],
    ['among them, in any case', 'red KIND:Condition face'],
  ])('takes a kind %s', (_, typed) => {
    expect(parseQuery(typed)).toMatchObject({ text: 'red face', kinds: ['condition'] });
  });

  it('takes all kinds that begin as typed, until one is typed out', () => {
    expect(parseQuery('kind:p').kinds).toEqual(['process', 'procedure', 'product', 'people']);
    expect(parseQuery('kind:prod').kinds).toEqual(['product']);
  });

  it.each(['kind:', 'kind:stuff'])('wants none of the kinds for %s', (typed) => {
    expect(parseQuery(typed)).toMatchObject({ text: '', kinds: [] });
  });

  it('leaves words alone that only end in "kind:"', () => {
    expect(parseQuery('mankind:condition').kinds).toBeUndefined();
  });

  it.each(['"retinol"', '“retinol”', '„retinol“', ' "retinol" kind:ingredient'])(
    'takes %s for that very name',
    (typed) => {
      expect(parseQuery(typed)).toMatchObject({ text: 'retinol', exact: true });
    },
  );

  it.each(['"retinol', 'retinol"', '"', '""'])('takes %s for text while a quote is missing', (typed) => {
    const { text, exact } = parseQuery(typed);
    expect([text, exact]).toEqual([typed.replaceAll('"', ''), false]);
  });

  it.each([
    ['a', true],
    ['É', true],
    ['7', false],
    ['ab', false],
    ['"a"', false],
  ])('takes %s for a bare letter: %s', (typed, isLetter) => {
    expect(parseQuery(typed).isLetter).toBe(isLetter);
  });

  it.each([
    ['what is retinol?', 'what is retinol'],
    ['Micro-', 'micro'],
    ['alcohol denat.', 'alcohol denat'],
    ['?', ''],
    ['-', ''],
    ['', ''],
  ])('folds %j to %j', (typed, folded) => {
    expect(parseQuery(typed).folded).toBe(folded);
  });
});
