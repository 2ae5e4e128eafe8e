import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SAMPLES } from '../../tests/support/sample-entries.ts';
import { Facts } from './facts.tsx';

function show() {
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const open = vi.fn();
  render(<Facts entry={SAMPLES['collagen']!} open={open} />, root);
  return { root, open };
}

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

test('stand under their relation with how sure they are, and what is not borne out under its verdict, last', () => {
  const { root } = show();
  const rows = [...root.querySelectorAll('dl > div')].map((row) => [...row.children].map(text));
  expect(rows).toEqual([
    ['Is made by', 'Fibroblast textbook knowledge, source 1'],
    ['Lasts', 'about 15–20 years limited evidence, source 1'],
    ['Evidence says otherwise', 'gets into palm moderate evidence, source 1'],
  ]);
});

test('lead to terms that have a card, and to the source', () => {
  const { root, open } = show();
  const buttons = [...root.querySelectorAll('button')];
  expect(buttons.map(text)).toEqual(['Fibroblast']);
  buttons[0]?.click();
  expect(open).toHaveBeenCalledWith('fibroblast');
  const link = root.querySelector('a');
  expect(link?.href).toBe('https://doi.org/10.1000/one');
  expect(link?.getAttribute('aria-label')).toBe('source 1: A study of collagen');
});
