import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadItem, type ReadSettings, readInputs } from '../index.ts';

const sentence = (n: number) =>
  `The council met for the ${n}th time on Tuesday, and put off the matter of the bridge again.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${sentence(n)}</p>`).join('');
const page = `<html lang="en"><head><meta name="author" content="Page Writer"></head><body><article><h1>Bridge</h1>${paragraphs(6)}</article></body></html>`;

const asked: string[] = [];
const feeds: Record<string, string> = {};
let isChanged = true;
const answer: RequestListener = (request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  if (path in feeds) {
    if (!isChanged && request.headers['if-none-match'] === '"f1"') return response.writeHead(304).end();
    return response.setHeader('content-type', 'text/xml').setHeader('etag', '"f1"').end(feeds[path]);
  }
  if (path.startsWith('/page')) return response.setHeader('content-type', 'text/html').end(page);
  if (path === '/gone') return response.writeHead(410).end();
  return response.destroy();
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings: ReadSettings = {
  format: 'auto',
  allowPrivate: true,
  maxBytes: 1_000_000,
  timeoutMs: 5000,
  now: () => new Date('2026-05-01T12:00:00Z'),
  stdin: () => process.stdin,
};
async function readWith(changed: Partial<ReadSettings>, ...inputs: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readInputs(inputs, { ...settings, ...changed })) items.push(item);
  return items;
}
async function readItems(items: readonly string[], changed: Partial<ReadSettings> = {}): Promise<ReadItem[]> {
  feeds['/feed'] =
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title><language>en</language>${items.map((one) => `<item>${one}</item>`).join('')}</channel></rss>`;
  asked.length = 0;
  return await readWith(changed, `${base}/feed`);
}
const encoded = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const firstOf = async (item: string) => (await readItems([item]))[0];
const noticesOf = (item: ReadItem | undefined) =>
  item && 'document' in item ? item.document.notices.map(({ code }) => code) : [];

describe('readFeed', () => {
  it('reads the page of an entry, whose gaps the feed fills', async () => {
    const item = await firstOf(
      `<guid>g1</guid><title>Feed title</title><link>/page</link><author>Feed Writer</author><pubDate>2026-04-30</pubDate><description>Short.</description>`,
    );
    expect(item).toMatchObject({
      key: `${base}/feed#g1`,
      document: {
        title: 'Bridge',
        byline: 'Page Writer',
        publisher: 'The Post',
        publishedAt: '2026-04-30',
        url: `${base}/page`,
        file: null,
        notices: [],
      },
      original: { mediaType: 'text/html', fetched: { asked: `${base}/page`, status: 200 } },
    });
    expect(item && 'original' in item && Buffer.from(item.original.bytes).toString()).toBe(page);
  });

  it('reads the content of an entry where it is whole, and leads back into it', async () => {
    const html = paragraphs(5);
    const item = await firstOf(
      `<guid>g1</guid><title>T</title><link>/page</link><description>Short.</description>${encoded(html)}`,
    );
    expect(asked).toEqual(['/feed']);
    expect(item).toMatchObject({
      document: { title: 'T', publisher: 'The Post', url: `${base}/page`, notices: [], language: 'en' },
      original: { mediaType: 'text/html', charset: 'utf-8', fetched: { url: `${base}/feed` } },
    });
    if (!item || !('document' in item)) throw new Error('it was not read');
    const { document, original } = item;
    const source = Buffer.from(original.bytes).toString();
    expect(source).toBe(html);
    const run = document.sourceMap!.runs[0]!;
    expect(source.slice(run.originalStart, run.originalEnd)).toBe(document.text.slice(run.start, run.end));
    expect(document.text.split('\n\n')).toHaveLength(5);
  });

  it.each([
    ['content that leads on', encoded(`${paragraphs(5)}<p><a href="/page">Read the full story here</a></p>`)],
    ['content that is cut off', encoded(`${paragraphs(5)}<p>And then the mayor […]</p>`)],
    ['content of a paragraph', encoded(paragraphs(1))],
    [
      'content that says no more than the description',
      `<description>${paragraphs(4)}</description>${encoded(paragraphs(4))}`,
    ],
    ['a description that is short', `<description><![CDATA[${paragraphs(4)}]]></description>`],
  ])('reads the page for %s', async (_, words) => {
    await firstOf(`<link>/page</link>${words}`);
    expect(asked).toEqual(['/feed', '/page']);
  });

  it.each([
    ['a long description', `<description><![CDATA[${paragraphs(20)}]]></description>`],
    [
      'content signed by a weblog',
      encoded(`${paragraphs(4)}<p>The post Bridge appeared first on The Post.</p>`),
    ],
  ])('reads no page for %s', async (_, words) => {
    expect(noticesOf(await firstOf(`<link>/page</link>${words}`))).toEqual([]);
    expect(asked).toEqual(['/feed']);
  });

  it('reads what the feed has where the page cannot be read, and says so', async () => {
    const items = await readItems([
      '<link>/gone</link><description>He said no.</description>',
      '<link>/gone</link>',
      '<description>He said no.</description>',
      encoded('<p>He said no.</p>'),
      '<title>Nothing</title>',
    ]);
    expect(items.map((item) => ('error' in item ? item.error.code : noticesOf(item)))).toEqual([
      ['from-feed'],
      'http-status',
      ['from-feed'],
      [],
      'no-content',
    ]);
    expect(items[0]).toMatchObject({
      document: { text: 'He said no.', notices: [{ message: expect.stringContaining('410') }] },
    });
  });

  it('gives entries without a page addresses of their own', async () => {
    const [one, two] = await readItems(
      ['a', 'b'].map((id) => `<guid isPermaLink="false">${id} 1</guid>${encoded(id)}`),
    );
    expect([one, two]).toMatchObject([
      { document: { url: `${base}/feed#a%201` } },
      { document: { url: `${base}/feed#b%201` } },
    ]);
  });

  it('does not ask a host again that does not answer', async () => {
    const items = await readItems(Array.from({ length: 5 }, (_, n) => `<link>/silent${n}</link>`));
    expect(items.map((item) => 'error' in item && item.error.code)).toEqual(Array(5).fill('unreachable'));
    expect(asked).toEqual(['/feed', '/silent0', '/silent1']);
  });

  it('says of a feed that breaks off how much was read', async () => {
    feeds['/feed'] = `<rss><channel><item><description>One.</description></item><item><descr`;
    expect(await readWith({}, `${base}/feed`)).toMatchObject([
      { document: { text: 'One.' } },
      {
        key: `${base}/feed#end`,
        error: { code: 'truncated', message: expect.stringContaining('1 entry was read') },
      },
    ]);
    expect(await readItems([])).toMatchObject([{ error: { code: 'no-entries' } }]);
  });

  it('passes over entries that are done before their page is fetched, and tells alike ones apart', async () => {
    const skipped: string[] = [];
    const items = await readItems(['<guid>/page1</guid>', '<guid>/page1</guid>', '<link>/page2</link>'], {
      isDone: (key) => key.includes('page1'),
      onSkipped: (key) => skipped.push(key.replace(base, '')),
    });
    expect(skipped).toEqual(['/feed#/page1', '/feed#/page1~2']);
    expect(items.map(({ key }) => key)).toEqual([`${base}/feed#${base}/page2`]);
    expect(asked).toEqual(['/feed', '/page2']);
  });

  it('asks a watched feed for news alone', async () => {
    const validators = new Map();
    const skipped: string[] = [];
    const watched = { validators, onSkipped: (key: string) => skipped.push(key) };
    isChanged = false;
    await readItems(['<link>/gone</link>'], watched);
    expect(validators.size).toBe(0);
    expect(await readItems(['<link>/page</link>'], watched)).toHaveLength(1);
    expect(validators.get(`${base}/feed`)).toEqual({ etag: '"f1"', lastModified: null });
    expect(await readItems(['<link>/page</link>'], watched)).toEqual([]);
    expect(skipped).toEqual([`${base}/feed`]);
    isChanged = true;
  });
});
