import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchSettings, fetchIfChanged, fetchUrl } from './fetch-url.ts';

const page = '<html><p>The council put it off.</p></html>';

const answers: Record<string, RequestListener> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html; charset=ISO-8859-2').end(page),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(page)),
  '/br': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(page)),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/torn': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(page).subarray(0, 20)),
  '/odd': (_, response) => response.setHeader('content-encoding', 'compress').end(page),
  '/large': (_, response) => response.end(Buffer.alloc(200_000, 'a')),
  '/gone': (_, response) => response.writeHead(404).end(page),
  '/slow': () => {},
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write(page, () => response.destroy());
  },
  '/once': (_, response) => response.writeHead(302, { location: 'page' }).end(),
  '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/cloud': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/twice': (_, response) => response.writeHead(302, { location: '/once' }).end(),
  '/changing': (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : 200, {
      ETag: '"v1"',
      'X-Seen': request.headers['if-modified-since'] ?? '',
    });
    response.end(isKnown ? '' : page);
  },
  '/unasked': (_, response) => response.writeHead(304).end(),
  '/agent': (request, response) => response.end(request.headers['user-agent']),
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings: FetchSettings = {
  allowPrivate: true,
  maxBytes: 100_000,
  timeoutMs: 5000,
  resolve: null,
  now: () => new Date('2026-05-01T12:00:00Z'),
};
const fetch = (path: string, changed: Partial<FetchSettings> = {}) =>
  fetchUrl(path.startsWith('http') ? path : base + path, { ...settings, ...changed });
const code = (code: string) => expect.objectContaining({ code });

describe('fetchUrl', () => {
  it('gives the bytes with what the server says of them', async () => {
    const { bytes, fetched, ...rest } = await fetch('/page');
    expect(rest).toEqual({ mediaType: 'text/html', charset: 'ISO-8859-2' });
    expect(bytes.toString()).toBe(page);
    expect(fetched).toMatchObject({
      asked: `${base}/page`,
      url: `${base}/page`,
      redirects: [],
      status: 200,
      at: '2026-05-01T12:00:00.000Z',
    });
    expect(fetched.headers).toContainEqual(['content-type', 'text/html; charset=ISO-8859-2']);
  });

  it.each(['/gzip', '/br'])('unpacks %s', async (path) =>
    expect((await fetch(path)).bytes.toString()).toBe(page),
  );

  it('says who asks', async () => expect((await fetch('/agent')).bytes.toString()).toMatch(/^Hearsay\/\d/));

  it('follows redirects, and has the address that answered and those between', async () => {
    expect((await fetch('/once')).fetched).toMatchObject({ url: `${base}/page`, redirects: [] });
    expect((await fetch('/twice')).fetched).toMatchObject({
      asked: `${base}/twice`,
      url: `${base}/page`,
      redirects: [`${base}/once`],
    });
  });

  it('asks for what has changed', async () => {
    const url = `${base}/changing`;
    expect(await fetchIfChanged(url, { etag: '"v1"', lastModified: null }, settings)).toBeNull();
    const changed = await fetchIfChanged(url, { etag: '"v0"', lastModified: 'Fri, 01 May 2026' }, settings);
    expect(changed?.bytes.toString()).toBe(page);
    expect(changed?.fetched.headers).toContainEqual(['x-seen', 'Fri, 01 May 2026']);
    await expect(fetch('/unasked')).rejects.toThrow(code('http-status'));
  });

  it.each([
    ['/cloud', 'forbidden-address'],
    ['/file', 'bad-url'],
    ['/loop', 'too-many-redirects'],
    ['/gone', 'http-status'],
    ['/large', 'too-large'],
    ['/bomb', 'too-large'],
    ['/torn', 'unreachable'],
    ['/odd', 'unreachable'],
    ['/cut', 'unreachable'],
    ['http://user:secret@127.0.0.1/', 'bad-url'],
    ['http://127.0.0.1:1/', 'unreachable'],
  ])('refuses %s as %s', async (path, expected) => await expect(fetch(path)).rejects.toThrow(code(expected)));

  it('gives up in time', async () =>
    await expect(fetch('/slow', { timeoutMs: 100 })).rejects.toThrow(code('timeout')));

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
  ])(
    'refuses %s unless private addresses are allowed',
    async (url) =>
      await expect(fetch(url, { allowPrivate: false })).rejects.toThrow(code('forbidden-address')),
  );

  it('refuses a public name that leads inside, and connects to the very address that it checked', async () => {
    const url = base.replace('127.0.0.1', 'paper.example');
    const inside = async () => [{ address: '127.0.0.1', family: 4 }];
    await expect(fetch(`${url}/page`, { allowPrivate: false, resolve: inside })).rejects.toThrow(
      code('forbidden-address'),
    );
    let lookups = 0;
    const rebinding = async () => [{ address: lookups++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    expect((await fetch(`${url}/page`, { resolve: rebinding })).bytes.toString()).toBe(page);
    expect(lookups).toBe(1);
  });

  it('refuses a host with any forbidden address among its own', async () => {
    const mixed = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    await expect(fetch('http://paper.example/', { allowPrivate: false, resolve: mixed })).rejects.toThrow(
      code('forbidden-address'),
    );
  });
});
