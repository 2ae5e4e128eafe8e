import { describe, expect, it } from 'vitest';
import { parseQuantity } from './quantity.ts';

describe('parseQuantity', () => {
  it.each([
    ['10-20 %', { value: 10, max: 20, unit: '%' }],
    ['3 months', { value: 3, unit: 'months' }],
    ['<0.1 mm', { value: 0.1, bound: '<', unit: 'mm' }],
    ['~28 days', { value: 28, bound: '~', unit: 'days' }],
    ['4.7-5.75 pH', { value: 4.7, max: 5.75, unit: 'pH' }],
  ])('reads %s', (text, quantity) => expect(parseQuantity(text)).toEqual(quantity));

  it.each(['10', '10%', '10-5 %', '10 parsecs', 'ten days', '1,000 nm', '', '5 % or so'])(
    'refuses %j',
    (text) => expect(parseQuantity(text)).toBeUndefined(),
  );
});
