import { createServer } from 'node:http';
import type { LaunchOptions } from 'puppeteer-core';

/** A proxy that a browser sends all its requests to, and that answers them itself: nothing leaves the machine. */
export interface Proxy {
  /** What was asked for, in order: addresses, and for encrypted connections `host:port`. */
  readonly requests: readonly string[];
  /** Options with which either browser sends everything here, requests to this machine included. */
  readonly launch: LaunchOptions;
}

/** Starts a proxy until `signal`; `pages` has the documents that it answers with, by their whole address. */
export async function startProxy(
  pages: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Proxy> {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const page = pages[url];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  server.on('connect', ({ url = '' }, socket) => {
    requests.push(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  signal.addEventListener('abort', () => server.closeAllConnections(), { once: true });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', signal }, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return { requests, launch: launchOptions(address.port) };
}

const launchOptions = (port: number): LaunchOptions => ({
  args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  extraPrefsFirefox: {
    // 1 stands for a proxy that is set by hand.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  },
});
