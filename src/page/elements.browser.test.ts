import { expect, test } from 'vitest';
import { element } from '../../tests/support/page.ts';
import { isEditable } from './elements.ts';

test.each([
  ['', true],
  ['true', true],
  ['plaintext-only', true],
  ['false', false],
  ['FALSE', false],
])('contenteditable="%s": %s', (value, expected) => {
  const paragraph = element('p');
  paragraph.setAttribute('contenteditable', value);
  expect(isEditable(paragraph)).toBe(expected);
});
