import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '../create-document.ts';
import type { InputSettings, ReadItem } from '../read-item.ts';
import { readWarc } from './read-warc.ts';

const page = (words: string) =>
  `<html><head><title>${words}</title></head><body><h1>${words}</h1>${`<p>${words} The council met on Tuesday, and put it off.</p>`.repeat(3)}</body></html>`;

interface Made {
  readonly type?: string;
  readonly uri?: string;
  readonly http?: string;
  readonly contentType?: string;
  readonly body?: string | Buffer;
  readonly lengthOff?: number;
  readonly extra?: string;
}

const HTML = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';

function record(made: Made = {}): Buffer {
  const {
    type = 'response',
    uri = 'https://paper.example/a',
    body = page('Bridge'),
    lengthOff = 0,
    extra = '',
  } = made;
  const http = type === 'response' ? `${made.http ?? HTML}\r\n` : '';
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body)]);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    'WARC-Date: 2026-05-01T12:00:00Z',
    `Content-Type: ${made.contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${block.length + lengthOff}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}${extra}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

interface Given extends Partial<InputSettings> {
  readonly size?: number;
  readonly isGzipped?: boolean;
}

async function read(
  bytes: Buffer,
  { size = 1000, isGzipped = false, ...changed }: Given = {},
): Promise<ReadItem[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const source = {
    name: 'a.warc',
    key: 'a.warc',
    chunks: chunks(),
    opening: bytes,
    isGzipped,
    size: null,
    mediaType: null,
    charset: null,
    fetched: null,
    origin: originOf({ readAt: '2026', file: 'a.warc' }),
    close: async () => {},
  };
  const settings: InputSettings = {
    format: 'auto',
    allowPrivate: false,
    maxBytes: 100_000,
    timeoutMs: 1,
    now: () => new Date(),
    stdin: () => chunks(),
    onProgress: undefined,
    ...changed,
  };
  const items: ReadItem[] = [];
  for await (const item of readWarc(source, settings)) items.push(item);
  return items;
}
const outcome = (items: readonly ReadItem[]) =>
  items.map((item) => ('error' in item ? item.error.code : (item.document.title ?? item.document.text)));
const readBody = (http: string, body: Buffer) => read(record({ http: `${HTML}${http}`, body }));

describe('readWarc', () => {
  it('reads a page with what was known when it was captured', async () => {
    const [item] = await read(record());
    expect(item).toMatchObject({
      name: 'a.warc#0',
      key: 'a.warc#0',
      document: {
        title: 'Bridge',
        url: 'https://paper.example/a',
        file: 'a.warc',
        readAt: '2026-05-01T12:00:00.000Z',
      },
      original: {
        mediaType: 'text/html',
        charset: 'utf-8',
        fetched: {
          asked: 'https://paper.example/a',
          url: 'https://paper.example/a',
          redirects: [],
          status: 200,
          headers: [['content-type', 'text/html; charset=utf-8']],
          at: '2026-05-01T12:00:00Z',
        },
      },
    });
    expect(item && 'original' in item && Buffer.from(item.original.bytes).toString()).toBe(page('Bridge'));
  });

  it('passes over what is no article, and says why', async () => {
    const reasons: string[] = [];
    const items = await read(
      Buffer.concat([
        record({ type: 'warcinfo' }),
        record({ type: 'request' }),
        record({ type: 'revisit' }),
        record({ http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n' }),
        record({ http: 'HTTP/1.1 301 Moved\r\n' }),
        record({ http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n' }),
        record({
          uri: 'https://paper.example/robots.txt',
          http: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n',
        }),
        record({ type: 'resource', uri: 'metadata://wget.log', contentType: 'text/plain' }),
        record({ body: 'not this', http: 'HTTP/1.1 200 OK\r\n' }),
      ]),
      { onPassedOver: (_, reason) => reasons.push(reason) },
    );
    expect(reasons).toEqual([
      'warcinfo',
      'request',
      'revisit',
      'status 404',
      'status 301',
      'image/png',
      'robots.txt',
      'not of the web',
      'unnamed type (text)',
    ]);
    expect(items).toMatchObject([{ key: 'a.warc#end', error: { code: 'no-articles' } }]);
    expect(items[0]).toMatchObject({ error: { message: expect.stringContaining('1 warcinfo, 1 request') } });
  });

  it('reads a resource, and an address in angle brackets', async () =>
    expect(
      await read(
        record({
          type: 'resource',
          uri: '<https://paper.example/t>',
          contentType: 'text/plain',
          body: 'Words.',
        }),
      ),
    ).toMatchObject([
      { document: { text: 'Words.', url: 'https://paper.example/t' }, original: { fetched: null } },
    ]));

  it('takes off transfer and content encodings', async () => {
    const bytes = Buffer.from(page('Bridge'));
    const chunk = (part: Buffer) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n')]);
    const chunked = Buffer.concat([
      chunk(bytes.subarray(0, 99)),
      chunk(bytes.subarray(99)),
      Buffer.from('0\r\n\r\n'),
    ]);
    for (const [http, body] of [
      ['Content-Encoding: gzip\r\n', gzipSync(bytes)],
      ['Content-Encoding: br\r\n', brotliCompressSync(bytes)],
      ['Content-Encoding: deflate\r\n', deflateRawSync(bytes)],
      ['Transfer-Encoding: chunked\r\n', chunked],
      ['Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n', bytes],
    ] as const)
      expect(outcome(await readBody(http, body))).toEqual(['Bridge']);
  });

  it('refuses what unpacks to too much or is encoded in an unknown way, and reads on', async () => {
    const bomb = record({
      http: `${HTML}Content-Encoding: gzip\r\n`,
      body: gzipSync(Buffer.alloc(2_000_000)),
    });
    const odd = record({ http: `${HTML}Content-Encoding: rot13\r\n` });
    const huge = record({ body: Buffer.alloc(150_000, 'a') });
    const items = await read(Buffer.concat([bomb, odd, huge, record()]));
    expect(outcome(items)).toEqual(['unreadable', 'unreadable', 'too-large', 'Bridge']);
  });

  it('finds each record of a gzipped archive, packed by record or as a whole', async () => {
    const [one, two] = [record({ body: page('One') }), record({ body: page('Two') })];
    const byRecord = await read(Buffer.concat([gzipSync(one), gzipSync(two)]), { isGzipped: true, size: 50 });
    expect(outcome(byRecord)).toEqual(['One', 'Two']);
    expect(byRecord.map(({ key }) => key)).toEqual(['a.warc#0', `a.warc#${gzipSync(one).length}`]);
    const whole = await read(gzipSync(Buffer.concat([one, two])), { isGzipped: true });
    expect(outcome(whole)).toEqual(['One', 'Two']);
    expect(whole.map(({ key }) => key)).toEqual(['a.warc#0', `a.warc#0+${one.length}`]);
  });

  it('passes over what headers of gzip may hold', async () => {
    const plain = gzipSync(record());
    const extra = Buffer.from([4, 0, 1, 2, 3, 4]);
    const names = Buffer.from('a.warc\0a comment\0');
    const head = Buffer.concat([plain.subarray(0, 3), Buffer.from([4 | 8 | 16 | 2]), plain.subarray(4, 10)]);
    const packed = Buffer.concat([head, extra, names, Buffer.from([0, 0]), plain.subarray(10)]);
    expect(outcome(await read(packed, { isGzipped: true, size: 3 }))).toEqual(['Bridge']);
  });

  it('reads on behind a wrong Content-Length, and says so', async () => {
    for (const lengthOff of [-1, -100, 5, 400]) {
      const items = await read(
        Buffer.concat([record({ body: page('One'), lengthOff }), record({ body: page('Two') })]),
      );
      expect(outcome(items)).toEqual(['One', 'Two']);
      expect(items).toMatchObject([
        { document: { notices: [{ code: 'bad-length' }] } },
        { document: { notices: [] } },
      ]);
      const last = await read(record({ lengthOff: Math.min(lengthOff, -1) }));
      expect(outcome(last)).toEqual(['Bridge']);
    }
  });

  it('says what a crawler cut off', async () =>
    expect(await read(record({ extra: '\r\nWARC-Truncated: length' }))).toMatchObject([
      { document: { notices: [{ code: 'truncated' }] } },
    ]));

  it('passes over what is done', async () => {
    const skipped: string[] = [];
    const both = Buffer.concat([record({ body: page('One') }), record({ body: page('Two') })]);
    const items = await read(both, {
      isDone: (key) => key === 'a.warc#0',
      onSkipped: (key) => skipped.push(key),
    });
    expect(outcome(items)).toEqual(['Two']);
    expect(skipped).toEqual(['a.warc#0']);
  });

  it('reads an archive that breaks off anywhere to its last whole record, and says so', async () => {
    const records = ['One', 'Two', 'Three'].map((words) =>
      record({ type: 'resource', contentType: 'text/plain', body: words }),
    );
    const packed = records.map((one) => gzipSync(one));
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        async (isGzipped, share, size) => {
          const parts = isGzipped ? packed : records;
          const whole = Buffer.concat(parts);
          const cut = Math.floor(share * whole.length);
          const read_ = outcome(await read(whole.subarray(0, cut), { isGzipped, size }));
          const ends = parts.map((_, at) => Buffer.concat(parts.slice(0, at + 1)).length);
          // The line ends behind a record may be missing.
          const isWhole = (end: number) => end - (isGzipped ? 0 : 4) <= cut;
          const expected = ['One', 'Two', 'Three'].filter((_, at) => isWhole(ends[at]!));
          expect(
            read_.filter((one) => one !== 'truncated' && one !== 'no-articles').slice(0, expected.length),
          ).toEqual(expected);
          const isBetween = cut === 0 || ends.some((end) => cut <= end && isWhole(end));
          expect(read_.includes('truncated')).toBe(!isBetween);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says what is no archive, and what is damaged', async () => {
    expect(await read(Buffer.from('Words, and no archive.'))).toMatchObject([
      {
        key: 'a.warc#end',
        error: { code: 'truncated', message: expect.stringContaining('byte 0 is no record') },
      },
    ]);
    const packed = gzipSync(record());
    packed[packed.length - 6]! ^= 1;
    const damaged = await read(Buffer.concat([gzipSync(record()), packed]), { isGzipped: true });
    expect(outcome(damaged).at(-1)).toBe('truncated');
    expect(outcome(damaged)[0]).toBe('Bridge');
  });
});
