import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSourceMapper } from './source-offsets.ts';

/** Where in the source of a page's only text node the first unit of `words` is written. */
function placeOf(source: string, words: string): number {
  const data = JSDOM.fragment(`<p>${source}</p>`).textContent ?? '';
  return createSourceMapper()(source, data)[data.indexOf(words)] ?? -1;
}

afterEach(() => vi.restoreAllMocks());

describe('the source of a text node', () => {
  it.each([
    ['plain text', 'some retinol'],
    ['named references', 'caf&eacute; &amp; retinol'],
    ['references to several units', '&#128167; &#x1F4A7; &NotEqualTilde; retinol'],
    ['references without a semicolon', 'A&amp B retinol'],
    ['a reference that runs into the word', '&copyretinol'],
    ['what is no reference', 'A & B &nonsense; retinol'],
    ['line breaks of two units', 'one\r\ntwo\r\nretinol'],
    ['tags that the parser passed over', 'one</b> retinol'],
    ['a sign that begins no tag', 'a < b retinol > c'],
  ])('is followed through %s', (_, source) => {
    expect(placeOf(source, 'retinol')).toBe(source.indexOf('retinol'));
  });

  it('maps a unit that is itself a reference to its beginning', () => {
    expect(placeOf('x &eacute;clat', 'é')).toBe(2);
  });

  it('parses each reference once, however often it stands there', () => {
    const fragment = vi.spyOn(JSDOM, 'fragment');
    const map = createSourceMapper();
    map('&amp;&lt;&amp;', '&<&');
    map('&amp;', '&');
    expect(fragment.mock.calls).toEqual([['&amp;'], ['&lt;']]);
  });
});
