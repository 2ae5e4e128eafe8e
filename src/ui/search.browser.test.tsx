import { signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { SAMPLES } from '../../tests/support/sample-entries.ts';
import { Search } from './search.tsx';

const TERMS = Object.values(SAMPLES).map(({ term }) => term);

let root: HTMLElement;
let query: Signal<string>;
let opened: string[];

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  query = signal('');
  opened = [];
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(found: number, nearest: number): void {
  const search = (typed: string) => ({
    found: typed === '' ? [] : TERMS.slice(0, found),
    nearest: typed === '' ? [] : TERMS.slice(0, nearest),
  });
  const open = (id: string) => void opened.push(id);
  render(<Search query={query} glossary="ready" search={search} open={open} />, root);
}

async function type(text: string): Promise<void> {
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  await commands.typeText(text);
  await vi.waitFor(() => expect(query.value).toBe(text));
}

const field = () => root.querySelector('input');
const status = () => root.querySelector('[role=status]')?.textContent;
const options = () => [...root.querySelectorAll('[role=option]')];
/** The id of the option that the combobox points at. */
const active = () => field()?.getAttribute('aria-activedescendant');

describe('where nothing fits', () => {
  test('says so, and that the rest is up to the reader', async () => {
    show(0, 0);
    await type('xyz');
    await vi.waitFor(() =>
      expect(status()).toBe('No term found for “xyz”. Whether to look elsewhere is up to you.'),
    );
    expect(field()?.ariaExpanded).toBe('false');
  });

  test('offers what comes nearest, and chooses none of it', async () => {
    show(0, 2);
    await type('xyz');
    await vi.waitFor(() => expect(options()).toHaveLength(2));
    expect(status()).toBe(
      'No term found for “xyz”. Below is what comes nearest; whether to look elsewhere is up to you.',
    );
    expect(field()?.ariaExpanded).toBe('true');
    expect(active()).toBeNull();
    expect(options().map((option) => option.ariaSelected)).toEqual(['false', 'false']);
    await commands.pressKeys('Enter');
    expect(opened).toEqual([]);
  });

  test.each([
    ['ArrowDown' as const, 'collagen'],
    ['ArrowUp' as const, 'retinol'],
  ])('%s leads to an offer, and Enter opens it', async (key, id) => {
    show(0, 2);
    await type('xyz');
    await commands.pressKeys(key);
    await vi.waitFor(() => expect(active()).toBe(`result-${id}`));
    expect(root.querySelector(`#result-${id}`)?.ariaSelected).toBe('true');
    await commands.pressKeys('Enter');
    expect(opened).toEqual([id]);
  });

  test('typing on forgets what was chosen', async () => {
    show(0, 2);
    await type('xyz');
    await commands.pressKeys('ArrowDown');
    await vi.waitFor(() => expect(active()).toBe('result-collagen'));
    await commands.typeText('z');
    await vi.waitFor(() => expect(active()).toBeNull());
  });
});

describe('what was typed', () => {
  test('is emphasized without the words that steer', async () => {
    show(2, 0);
    await type('kind:ingredient "ret"');
    await vi.waitFor(() => expect(root.querySelector('mark')?.textContent).toBe('Ret'));
  });

  test('is not emphasized where it is a kind alone', async () => {
    show(2, 0);
    await type('kind:ingredient');
    await vi.waitFor(() => expect(options()).toHaveLength(2));
    expect(root.querySelector('mark')).toBeNull();
  });
});
