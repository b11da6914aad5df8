import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PORTS } from '../../../test/record-stores.ts';
import { serverOf } from '../../../test/server-of.ts';
import { openRecord } from '../../record/open-record.ts';
import type { App } from '../context.ts';

describe('the room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-room-'));
  const room = join(folder, 'web');
  const script = 'export const words = "said";';
  let app: App;
  let without: App;
  beforeAll(async () => {
    mkdirSync(join(room, 'assets'), { recursive: true });
    writeFileSync(join(room, 'index.html'), '<!doctype html><title>Room</title>');
    writeFileSync(join(room, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(room, '.hidden'), 'secret');
    writeFileSync(join(room, 'assets/index-1a2b.js'), script);
    writeFileSync(join(room, 'assets/index-1a2b.js.gz'), gzipSync(script));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const record = await openRecord(join(folder, 'room.db'), PORTS);
    app = await serverOf(record, { room, isAuthOn: true });
    without = await serverOf(record, { room: join(folder, 'none') });
    return async () => {
      await app.close();
      await without.close();
      await record.close();
    };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('its page stands at all of its addresses, for anybody, and is never kept', async () => {
    for (const url of ['/', '/people/p1', '/read?url=https://x.example/a.html', '/statements/a%20b']) {
      const { statusCode, headers, body } = await app.inject({ url });
      expect([url, statusCode, headers['cache-control'], body]).toEqual([
        url,
        200,
        'no-store',
        '<!doctype html><title>Room</title>',
      ]);
    }
    const read = await app.inject({ url: '/documents/a1b2c3?at=d4' });
    expect(read.headers.link).toBe('</api/documents/a1b2c3>; rel=preload; as=fetch; crossorigin=anonymous');
    expect((await app.inject({ url: '/documents/%3E%3Cscript%3E' })).headers.link).toBeUndefined();
    expect((await app.inject({ method: 'HEAD', url: '/people/p1' })).statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/people/p1' })).statusCode).toBe(404);
  });

  test('its files are kept for good, and come packed to who takes them so', async () => {
    const url = '/assets/index-1a2b.js';
    const plain = await app.inject({ url });
    expect(plain.body).toBe(script);
    expect(plain.headers).toMatchObject({
      'content-type': expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/),
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(script);
    expect((await app.inject({ url: '/icon.svg' })).headers['content-type']).toBe('image/svg+xml');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
    '/assets//etc/passwd',
    '/assets/\0',
    '/assets/%00',
    '/assets/',
    '/assets',
    '/.hidden',
    '/%2ehidden',
    '/assets/index-1a2b.js.map',
    '/wp-login.php',
  ])('nothing else is given out: %j', async (url) => {
    const { statusCode, body } = await app.inject({ url });
    expect([400, 403, 404]).toContain(statusCode);
    expect(body).not.toMatch(/^secret|root:/);
  });

  test('without it the first page says how it is built', async () => {
    const { statusCode, body } = await without.inject({ url: '/' });
    expect([statusCode, body.includes('npm run build:web')]).toEqual([503, true]);
    expect((await without.inject({ url: '/people/p1' })).statusCode).toBe(404);
  });
});
