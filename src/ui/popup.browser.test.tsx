import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import './popup.css';
import { Popup, type PopupProps } from './popup.tsx';
import { SAMPLES } from '../../tests/support/sample-entries.ts';

let root: HTMLElement;
let props: PopupProps;

beforeEach(async () => {
  await page.viewport(360, 600);
  root = document.createElement('div');
  document.body.style.margin = '0';
  document.body.append(root);
  const terms = Object.values(SAMPLES).map(({ term }, index) => ({
    id: term.id,
    term: term.term,
    count: index + 1,
  }));
  props = {
    page: { kind: 'page', site: 'example.com', on: true, terms },
    badge: true,
    hidden: [],
    glossary: 'ready',
    search: (typed) => ({ found: typed === '' ? [] : named(typed), nearest: [] }),
    entry: (id) => SAMPLES[id],
    setSite: vi.fn(),
    jump: vi.fn(),
    setBadge: vi.fn(),
    setHidden: vi.fn(),
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

/** The terms whose name holds what was typed. */
const named = (typed: string) =>
  Object.values(SAMPLES).flatMap(({ term }) => (term.term.toLowerCase().includes(typed) ? [term] : []));

function open(changes: Partial<PopupProps> = {}): void {
  render(<Popup {...props} {...changes} />, root);
}

function field(): HTMLInputElement {
  const found = root.querySelector('input');
  if (!found) throw new Error('There is no search field.');
  return found;
}

function button(text: string): HTMLElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent.includes(text));
  if (!found) throw new Error(`There is no button "${text}".`);
  return found;
}

async function search(text: string): Promise<void> {
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  await commands.typeText(text);
}

/** The name of the result which the combobox points at. */
function chosen(): string | undefined {
  const id = field().getAttribute('aria-activedescendant');
  const option = id ? document.getElementById(id) : null;
  expect(option?.ariaSelected).not.toBe('false');
  return option?.querySelector('b')?.textContent;
}

const heading = () => root.querySelector('article h2')?.textContent;

test('is ready to search: finds as one types, and emphasizes what was typed', async () => {
  open();
  await search('ret');
  await vi.waitFor(() => expect(chosen()).toBe('Retinol'));
  expect(root.querySelector('mark')?.textContent).toBe('Ret');
  expect(field().ariaExpanded).toBe('true');
});

test('is worked by the arrow keys, Enter and Escape', async () => {
  open();
  await search('l');
  await vi.waitFor(() => expect(chosen()).toBe('Collagen'));
  await commands.pressKeys('ArrowDown');
  await vi.waitFor(() => expect(chosen()).toBe('Retinol'));
  await commands.pressKeys('ArrowDown');
  await vi.waitFor(() => expect(chosen()).toBe('Collagen'));
  await commands.pressKeys('ArrowUp');
  await commands.pressKeys('Enter');
  await vi.waitFor(() => expect(heading()).toBe('Retinol'));
  await commands.pressKeys('Escape');
  await vi.waitFor(() => expect(field().value).toBe('l'));
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  await commands.pressKeys('Escape');
  await vi.waitFor(() => expect(field().value).toBe(''));
});

test('leaves Escape to the browser when there is nothing to clear', async () => {
  const keys = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  open();
  await search('');
  document.addEventListener('keydown', keys, { once: true });
  await commands.pressKeys('Escape');
  expect(keys).toHaveReturnedWith(false);
});

test('opens related terms in place, and goes back through them', async () => {
  open();
  await search('coll');
  await commands.pressKeys('Enter');
  await vi.waitFor(() => expect(heading()).toBe('Collagen'));
  button('Retinol').click();
  await vi.waitFor(() => expect(heading()).toBe('Retinol'));
  expect(document.activeElement).toBe(root.querySelector('h2'));
  root.querySelector<HTMLElement>('[aria-label=Back]')?.click();
  await vi.waitFor(() => expect(heading()).toBe('Collagen'));
});

test('says when nothing was found', async () => {
  open();
  await search('xyz');
  await vi.waitFor(() =>
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      'No term found for “xyz”. Whether to look elsewhere is up to you.',
    ),
  );
  expect(field().ariaExpanded).toBe('false');
});

test('says nothing of what is typed while the glossary is loading', async () => {
  open({ glossary: 'loading', search: () => ({ found: [], nearest: [] }) });
  await search('ret');
  await vi.waitFor(() => expect(field().value).toBe('ret'));
  expect(root.querySelector('[role=status]')?.textContent).toBe('');
  open();
  await vi.waitFor(() => expect(chosen()).toBe('Retinol'));
});

test('says when the glossary could not be read', async () => {
  open({ glossary: 'failed', search: () => ({ found: [], nearest: [] }) });
  await search('ret');
  await vi.waitFor(() => expect(field().value).toBe('ret'));
  expect(root.querySelector('[role=status]')?.textContent).toBe(
    'The glossary could not be read. Close this and try again.',
  );
});

test('shows the terms of the page and leads to them', () => {
  open();
  expect(root.textContent).toContain('On this page: 2 terms');
  expect(button('Retinol').textContent).toContain('2 times');
  button('Retinol').click();
  expect(props.jump).toHaveBeenCalledExactlyOnceWith('retinol');
});

test('switches the site, and names it', () => {
  open();
  expect(button('Dermalens is on for example.com').ariaChecked).toBe('true');
  button('Dermalens is on').click();
  expect(props.setSite).toHaveBeenCalledExactlyOnceWith(false);
  open({ page: { kind: 'page', site: 'example.com', on: false, terms: [] } });
  expect(button('Dermalens is off for example.com').ariaChecked).toBe('false');
  expect(root.textContent).not.toContain('On this page');
});

test('switches the count', () => {
  open({ badge: false });
  button('Show the count').click();
  expect(props.setBadge).toHaveBeenCalledExactlyOnceWith(true);
});

describe('terms that are not marked', () => {
  const hidden = [
    { id: 'acne', term: 'Acne' },
    { id: 'retinol', term: 'Retinol' },
  ];

  test('are not spoken of when there are none', () => {
    open();
    expect(root.textContent).not.toContain('not marked');
  });

  test('are counted, and each can be marked again', () => {
    open({ hidden });
    expect(root.querySelector('details')?.open).toBe(false);
    expect(root.querySelector('summary')?.textContent).toBe('2 terms are not marked');
    root.querySelector<HTMLElement>('[aria-label="Mark Retinol again"]')?.click();
    expect(props.setHidden).toHaveBeenCalledExactlyOnceWith('retinol', false);
    open({ hidden: hidden.slice(0, 1) });
    expect(root.querySelector('summary')?.textContent).toBe('1 term is not marked');
  });

  test('are marked again in their entry, by the button that stops marking the others', async () => {
    open({ hidden });
    await search('ret');
    await commands.pressKeys('Enter');
    await vi.waitFor(() => expect(heading()).toBe('Retinol'));
    button('Mark this term again').click();
    expect(props.setHidden).toHaveBeenLastCalledWith('retinol', false);
    open({ hidden: [] });
    button('Don’t mark this term').click();
    expect(props.setHidden).toHaveBeenLastCalledWith('retinol', true);
  });
});

test('says where it has not started', () => {
  open({ page: { kind: 'not-started' } });
  expect(root.textContent).toContain(
    'Dermalens has not started on this page yet. Wait a moment, or reload the page.',
  );
  expect(root.textContent).not.toContain('does not let');
});

test('says where it can’t read, and still searches', async () => {
  open({ page: { kind: 'unavailable' } });
  expect(root.textContent).toContain('Your browser does not let Dermalens read this page.');
  await search('ret');
  await vi.waitFor(() => expect(chosen()).toBe('Retinol'));
});

test.each([320, 360])('needs no sideways scrolling, %i px wide', async (width) => {
  await page.viewport(width, 600);
  const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis';
  const terms = Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, term: long, count: 12 }));
  open({ page: { kind: 'page', site: `${long}.${long}.example.com`, on: true, terms }, hidden: terms });
  root.querySelector('summary')?.click();
  expect(document.documentElement.scrollWidth).toBe(width);
  expect(root.getBoundingClientRect().height).toBe(600);
  await search('coll');
  await commands.pressKeys('Enter');
  await vi.waitFor(() => expect(heading()).toBe('Collagen'));
  expect(document.documentElement.scrollWidth).toBe(width);
});
