import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './server.ts';

const stop = new AbortController();
afterAll(() => stop.abort());

describe('serve, from a folder', () => {
  let origin = '';
  beforeAll(async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'serve-'));
    const folder = await mkdtemp(path.join(outside, 'pages-'));
    await writeFile(path.join(outside, 'secret.txt'), 'outside');
    await writeFile(path.join(folder, 'a page.html'), '<p>Élan</p>');
    origin = await serve({ from: folder, signal: stop.signal });
  });

  test('gives a file with its type', async () => {
    const response = await fetch(`${origin}/a%20page.html`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>Élan</p>');
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/', '/no-such-file'])(
    'does not give %s',
    async (target) => {
      expect(await statusOf(origin, target)).toBe(404);
    },
  );
});

describe('serve, from strings', () => {
  test('gives the documents at two origins, and nothing else', async () => {
    const from = { '/frame.html': 'hello' };
    const one = await serve({ from, signal: stop.signal });
    const two = await serve({ from, signal: stop.signal, host: 'localhost' });
    expect(new URL(one).hostname).not.toBe(new URL(two).hostname);
    for (const origin of [one, two]) {
      expect(await (await fetch(`${origin}/frame.html`)).text()).toBe('hello');
      expect(await statusOf(origin, '/other.html')).toBe(404);
    }
  });

  test('stops when its signal is aborted', async () => {
    const own = new AbortController();
    const origin = await serve({ from: { '/a.txt': 'a' }, signal: own.signal });
    expect(await statusOf(origin, '/a.txt')).toBe(200);
    own.abort();
    await expect(fetch(`${origin}/a.txt`)).rejects.toThrow('fetch failed');
  });
});

/** The status for a request target sent exactly as given: fetch would resolve the dots itself. */
async function statusOf(origin: string, target: string): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
