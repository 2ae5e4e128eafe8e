import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { projectFolder } from '../../tools/project-tool.ts';
import { watchErrors } from '../support/errors.ts';
import { cardOf, markedTexts, pointAt, soon } from '../support/reader.ts';
import { browserNames, startSession } from '../support/session.ts';

const documents: Record<string, string> = {
  '/index.html': `<!doctype html>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>A page made by React</title>
    <div id="app"></div>
    <script src="page.js"></script>`,
};

beforeAll(async () => {
  documents['/page.js'] = await bundle('tests/pages/react-page.js');
});

describe.each(browserNames)('a page made by React in %s', (name) => {
  const here = startSession(name, { from: documents });

  test('goes on as if nobody had read it, and its marks follow', async () => {
    const page = await here().openBlank();
    // React tells on the console of what it finds changed.
    const errors = watchErrors(page);
    await page.goto(`${here().origin}/index.html`);
    const even = ['collagen', 'dermis', 'elastin', 'Fibroblasts', 'Keratin', 'retinoid', 'retinol'];
    const odd = ['collagen', 'dermis', 'elastin', 'Fibroblasts', 'Keratin', 'tretinoin'];
    const changing = 'Hyaluronic acid';
    const expected = [
      [...even, changing],
      [...odd, changing],
      even,
      [...odd, changing],
      [...even, changing],
      odd,
    ];
    for (const texts of expected) {
      const sorted = texts.toSorted((a, b) => a.localeCompare(b, 'en'));
      await expect.poll(() => markedTexts(page), soon).toEqual(sorted);
      await page.click('button');
    }
    expect(await page.$eval('#changed', (element) => element.textContent)).toBe(
      'In round 6 it says retinol, a retinoid.',
    );
    await pointAt(page, 'retinol');
    await cardOf(here(), page, 'Retinol');
    expect(errors).toEqual([]);
  });
});

/** One classic script of a file and all that it imports; as React is while a page is being made, when it checks the most. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, lib: { entry: path.join(projectFolder, file), formats: ['iife'], name: 'page' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${file} was not bundled`);
  return output.output[0].code;
}
