import { describe, expect, test } from 'vitest';
import { get, show } from '../../tests/support/page.ts';
import { flowsIn, placeAt, type Flow } from './flow.ts';

/** The runs of a page, white space at their ends left out, and runs of white space alone. */
const runsOf = (html: string) => trimmed(flowsIn(show(html)));
const trimmed = (flows: Iterable<Flow>) =>
  [...flows].map(({ text }) => text.trim()).filter((text) => text !== '');

describe('a run of text', () => {
  test.each([
    [
      'goes through inline elements',
      '<p>with <b>hyalu<i>ronic</i></b> <a href="#">acid</a></p>',
      ['with hyaluronic acid'],
    ],
    ['goes over comments', '<p>hyal<!-- no -->uronic acid</p>', ['hyaluronic acid']],
    ['goes through <wbr>', '<p>hyal<wbr>uronic</p>', ['hyaluronic']],
    [
      'ends at blocks',
      '<div>one<p>two</p>three<section><p>four</p></section></div>',
      ['one', 'two', 'three', 'four'],
    ],
    ['ends at empty blocks', '<div>one<div></div>two</div>', ['one', 'two']],
    ['ends at <br> and <hr>', '<p>one<br>two</p>three<hr>four', ['one', 'two', 'three', 'four']],
    [
      'ends at cells',
      '<table><tr><th>one<td>two<td>three<tr><td>four</table>',
      ['one', 'two', 'three', 'four'],
    ],
    ['ends at list items', '<ul><li>one<li>two</ul>', ['one', 'two']],
    [
      'ends at raised text, which is a note, and not at lowered',
      '<p>one<sup>22</sup>CO<sub>2</sub></p>',
      ['one', '22', 'CO2'],
    ],
    [
      'ends at images and buttons',
      '<p>one<img alt="">two<button>three</button></p>',
      ['one', 'two', 'three'],
    ],
    ['ends at elements that are not known', '<p>one<x-y>two</x-y>three</p>', ['one', 'two', 'three']],
    [
      'ends at blocks inside inline elements',
      '<p>one <a>two<div>three</div>four</a> five',
      ['one two', 'three', 'four five'],
    ],
  ])('%s', (_, html, runs) => {
    expect(runsOf(html)).toEqual(runs);
  });

  test('is never read in script, style, code, form fields and what is no text', () => {
    const html = `one<script>script</script><style>style</style><code>code</code><pre><code>code</code></pre>
      <kbd>key</kbd><samp>out</samp><textarea>area</textarea><select><option>option</select><input value="input">
      <noscript>none</noscript><template>template</template><iframe>frame</iframe><video>video</video>
      <canvas>canvas</canvas><object>object</object><svg><title>title</title><text>drawn</text></svg>two`;
    expect(runsOf(html)).toEqual(['one', 'drawn', 'two']);
  });

  test('is never read in what can be edited', () => {
    const html = `<div contenteditable>one <p>two <span contenteditable="false">three</span></p></div>
      <div contenteditable="plaintext-only">four</div><p contenteditable="">five</p>
      <div role="textbox">six</div><p contenteditable="false">seven</p>`;
    expect(runsOf(html)).toEqual(['seven']);
  });

  test('is read in XML, CDATA sections included', () => {
    const source = `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>one <![CDATA[two]]> <b>three</b></p>
      <svg xmlns="http://www.w3.org/2000/svg"><text><![CDATA[four]]></text></svg><script>five</script></body></html>`;
    const xml = new DOMParser().parseFromString(source, 'application/xhtml+xml');
    expect(trimmed(flowsIn(xml))).toEqual(['one two three', 'four']);
  });

  test('belongs to the nearest block', () => {
    const body = show('<div>one<p>two <b>three</b></p> four</div>');
    const names = [...flowsIn(body)]
      .filter(({ text }) => text.trim())
      .map(({ container }) => container.nodeName);
    expect(names).toEqual(['DIV', 'P', 'DIV']);
  });
});

describe('a walk', () => {
  test('stays in the own text of its root when told to', () => {
    const body = show('<section>one <b>two</b><p>three</p>four</section>');
    expect(trimmed(flowsIn(get('section', body), { ownOnly: true }))).toEqual(['one two', 'four']);
  });

  test('begins where it is told to', () => {
    const body = show('<p>one</p><p id="from">two</p><p>three</p>');
    expect(trimmed(flowsIn(body, { from: get('#from') }))).toEqual(['two', 'three']);
  });

  test('goes by the style of elements when told to, and keeps their text in its container', () => {
    show(
      '<p>one <span style="display: block">two</span> three <span style="display: contents">four</span></p>',
    );
    const isInline = (element: Element) => getComputedStyle(element).display !== 'block';
    const flows = [...flowsIn(get('p'), { ownOnly: true, isInline })];
    expect(trimmed(flows)).toEqual(['one', 'two', 'three four']);
    expect(flows.map(({ container }) => container)).toEqual([get('p'), get('p'), get('p')]);
  });

  test('cuts a long text node at white space, and loses nothing', () => {
    const long = 'hyaluronic acid '.repeat(5000);
    const body = show('<p>before</p><p id="long"></p><p>after</p>');
    get('#long').append(long);
    const flows = [...flowsIn(body)].filter(({ container }) => container === get('#long'));
    expect(flows.length).toBeGreaterThan(2);
    expect(flows.map(({ text }) => text).join('')).toBe(long);
    for (const flow of flows) {
      expect(flow.text).toMatch(/^(hyaluronic|acid)\b.* $/);
      const { node, offset } = placeAt(flow, 0, 'start');
      expect(node.data.slice(offset, offset + flow.text.length)).toBe(flow.text);
    }
  });

  test('cuts a long text without white space too', () => {
    const body = show('');
    body.append('x'.repeat(50_000));
    expect([...flowsIn(body)].reduce((sum, { text }) => sum + text.length, 0)).toBe(50_000);
  });
});

describe('placeAt', () => {
  test('gives the later node for a start at a seam, and the earlier one for an end', () => {
    const [flow] = flowsIn(show('<p>one<b>two</b>three</p>'));
    const [one, two, three] = flow?.nodes ?? [];
    if (!flow) throw new Error('There is no run');
    expect(placeAt(flow, 3, 'start')).toEqual({ node: two, offset: 0 });
    expect(placeAt(flow, 3, 'end')).toEqual({ node: one, offset: 3 });
    expect(placeAt(flow, 0, 'start')).toEqual({ node: one, offset: 0 });
    expect(placeAt(flow, 11, 'end')).toEqual({ node: three, offset: 5 });
    expect(placeAt(flow, 5, 'start')).toEqual({ node: two, offset: 2 });
  });
});
