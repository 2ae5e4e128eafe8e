import { expect, test } from 'vitest';
import { element } from '../../tests/support/page.ts';
import { isEditable, isInsideSkipped } from './elements.ts';

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

test('what lies ten thousand elements deep is told from what is left alone', () => {
  const outermost = document.createElement('div');
  let innermost = outermost;
  for (let depth = 0; depth < 10_000; depth++) {
    innermost = innermost.appendChild(document.createElement('div'));
  }
  expect(isInsideSkipped(innermost)).toBe(false);
  outermost.contentEditable = 'true';
  expect(isInsideSkipped(innermost)).toBe(true);
});
