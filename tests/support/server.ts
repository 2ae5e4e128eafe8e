import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

/** What to serve, and until when. */
export interface Serving {
  /** A folder, or the documents themselves by path (`{ '/article.html': '<!doctype html>…' }`). */
  readonly from: string | Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /**
   * The host in the origin. Both are this machine, but to a browser they are two sites, so that a frame of
   * the one in a page of the other gets a process of its own.
   */
  readonly host?: '127.0.0.1' | 'localhost';
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** Serves pages to this machine only, on a free port, and gives their origin ("http://127.0.0.1:40123"). */
export async function serve({ from, signal, host = '127.0.0.1' }: Serving): Promise<string> {
  const server = createServer((request, response) => {
    void answer(response, () => documentAt(from, request.url ?? '/'));
  });
  // Browsers keep connections open, and an open connection would keep the process alive.
  signal.addEventListener('abort', () => server.closeAllConnections(), { once: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', signal }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(`http://${host}:${address.port}`);
    });
  });
}

interface Document {
  readonly content: string | Buffer;
  readonly type: string;
}

async function answer(response: ServerResponse, find: () => Promise<Document | undefined>): Promise<void> {
  const document = await find();
  if (document) response.writeHead(200, { 'content-type': document.type }).end(document.content);
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

/** The document at a path of the origin, or undefined where there is none, or none that may be served. */
async function documentAt(from: Serving['from'], requestTarget: string): Promise<Document | undefined> {
  try {
    const name = decodeURIComponent(new URL(requestTarget, 'http://localhost').pathname);
    const type = contentTypes[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
    if (typeof from !== 'string') {
      const content = from[name];
      return content === undefined ? undefined : { content, type };
    }
    const file = path.join(from, name);
    // An encoded "../" survives the URL parser; it must not lead out of the folder.
    if (!file.startsWith(path.resolve(from) + path.sep)) return undefined;
    return { content: await readFile(file), type };
  } catch {
    // A malformed address, a folder, or a file that is not there: to the browser all the same.
    return undefined;
  }
}
