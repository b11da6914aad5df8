import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../test/write-pdf.ts';
import { type ReadItem, type ReadProgress, type ReadSettings, readInputs } from './index.ts';

const words =
  'The council met on Tuesday, and after two hours of talk, it put off the matter of the bridge again.';
const page = `<html><head><title>Bridge</title></head><body><h1>Bridge</h1>${`<p>${words}</p>`.repeat(4)}</body></html>`;

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-read-'));
  await mkdir(at('news/old'), { recursive: true });
  await mkdir(at('none'));
  await writeFile(at('news/b.html'), page);
  await writeFile(at('news/a.txt'), words);
  await writeFile(at('news/old/c.md'), words);
  await writeFile(at('news/picture.png'), Buffer.from([0x89, 0x50, 0, 0]));
  await writeFile(at('two.jsonl'), `{"id":"1","text":"One."}\nno\n{"id":"2","text":"Two."}\n`);
  await writeFile(at('empty.txt'), '');
  await writeFile(at('blank.html'), ' \n ');
  await writeFile(at('binary.txt'), Buffer.from([1, 0, 2, 0, 3, 0, 250, 251]));
  await writeFile(at('huge.txt'), '');
  await truncate(at('huge.txt'), 100_000_000);
  await writeFile(
    at('news/feed.xml'),
    `<rss><channel><item><description>${words}</description></item></channel></rss>`,
  );
  await writeFile(at('news/sitemap.xml'), '<?xml version="1.0"?><urlset></urlset>');
  await writeFile(at('news/table.csv'), 'text\nOne.\n');
  await writeFile(at('packed.html.gz'), gzipSync(page));
  await writeFile(at('torn.html.gz'), gzipSync(page).subarray(0, 60));
  await writeFile(at('bomb.txt.gz'), gzipSync(Buffer.alloc(50_000_000, 'a')));
});
afterAll(() => rm(folder, { recursive: true }));

const settings: ReadSettings = {
  format: 'auto',
  allowPrivate: false,
  maxBytes: 1_000_000,
  timeoutMs: 5000,
  now: () => new Date('2026-05-01T12:00:00Z'),
  stdin: async function* () {
    yield Buffer.from(words.slice(0, 20));
    yield Buffer.from(words.slice(20));
  },
};
const read = (...inputs: string[]) => readWith({}, ...inputs);
async function readWith(changed: Partial<ReadSettings>, ...inputs: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readInputs(inputs, { ...settings, ...changed })) items.push(item);
  return items;
}
const codes = (items: readonly ReadItem[]) =>
  items.map((item) => ('error' in item ? item.error.code : 'read'));
const messageOf = ([item]: readonly ReadItem[]) => (item && 'error' in item ? item.error.message : '');

describe('readInputs', () => {
  it('reads files, folders, patterns and standard input in the order given', async () => {
    const items = await read(at('two.jsonl'), at('news'), '-', at('news/*.html'));
    expect(items.map(({ name }) => name.replace(`${folder}/`, ''))).toEqual([
      'two.jsonl:1',
      'two.jsonl:2',
      'two.jsonl:3',
      'news/a.txt',
      'news/b.html',
      'news/feed.xml#0c7f584292474a79',
      'news/old/c.md',
      'standard input',
      'news/b.html',
    ]);
    expect(codes(items)).toEqual(['read', 'bad-line', ...Array(7).fill('read')]);
  });

  it('leaves plain text as it is, with the hash that others reckon', async () => {
    const [item] = await read('-');
    expect(item).toMatchObject({
      document: {
        text: words,
        file: null,
        pages: [],
        sourceMap: null,
        blocks: [],
        language: 'en',
        readAt: '2026-05-01T12:00:00.000Z',
      },
    });
    const [again] = await read(at('news/a.txt'));
    const hashes = [item, again].map((one) => one && 'document' in one && one.document.contentHash);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it.each([
    ['nowhere.txt', 'not-found', 'a file, a folder of'],
    ['*.docx', 'not-found', 'no file matches the pattern'],
    ['none', 'no-articles', '.html, .htm, .xhtml, .txt'],
    ['empty.txt', 'empty', 'is accepted'],
    ['blank.html', 'empty', 'white space alone'],
    ['binary.txt', 'binary', 'is accepted'],
    ['huge.txt', 'too-large', 'larger than 1 MB'],
    ['news/sitemap.xml', 'unsupported', 'urlset'],
    ['torn.html.gz', 'truncated', 'breaks off'],
    ['bomb.txt.gz', 'too-large', 'larger than 1 MB'],
  ])('says of %s what is wrong and what would be accepted', async (name, code, words) => {
    const items = await read(at(name));
    expect(codes(items)).toEqual([code]);
    expect(messageOf(items)).toContain(words);
    expect(messageOf(items)).toContain(at(name));
  });

  it('reads on after a bad input', async () => {
    expect(codes(await read('ftp://a.example/b', at('empty.txt'), at('news/a.txt')))).toEqual([
      'unsupported-scheme',
      'empty',
      'read',
    ]);
  });

  it('hands on the bytes that a document was read from, and unpacks gzip', async () => {
    const [html, packed, line] = await read(at('news/b.html'), at('packed.html.gz'), at('two.jsonl'));
    const bytes = [html, packed, line].map(
      (item) => item && 'original' in item && Buffer.from(item.original.bytes),
    );
    expect(bytes.map(String)).toEqual([page, page, '{"id":"1","text":"One."}']);
    expect(html).toMatchObject({
      key: at('news/b.html'),
      original: {
        mediaType: 'text/html',
        charset: 'utf-8',
        fetched: null,
        sha256: expect.stringMatching(/^\w{64}$/),
      },
    });
  });

  it('reads a PDF, and the page that a browser saved', async () => {
    const texts = [{ x: 72, y: 100, size: 12, text: words }];
    await writeFile(at('a.pdf'), writePdf([{ texts }]));
    const head =
      'Snapshot-Content-Location: https://paper.example/b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n';
    await writeFile(at('b.mht'), `${head}--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`);
    const [pdf, saved] = await read(at('a.pdf'), at('b.mht'));
    expect(pdf).toMatchObject({
      key: at('a.pdf'),
      document: { text: expect.stringContaining('The council met') },
      original: { mediaType: 'application/pdf', bytes: await readFile(at('a.pdf')) },
    });
    expect(saved).toMatchObject({ document: { url: 'https://paper.example/b', title: 'Bridge' } });
    expect(saved && 'original' in saved && Buffer.from(saved.original.bytes).toString()).toBe(page);
  });

  it('reads a table that is named', async () =>
    expect(await read(at('news/table.csv'))).toMatchObject([{ document: { text: 'One.' } }]));

  it('passes over what is done, before it is opened', async () => {
    const skipped: string[] = [];
    const isDone = (key: string) => key !== at('news/a.txt');
    const items = await readWith(
      { isDone, onSkipped: (key) => skipped.push(key) },
      at('nowhere.txt'),
      at('news'),
    );
    expect(codes(items)).toEqual(['not-found', 'read']);
    expect(skipped).toHaveLength(3);
  });

  it('tells how far it has come', async () => {
    const told: ReadProgress[] = [];
    await readWith({ onProgress: (progress) => told.push(progress) }, at('news'), at('two.jsonl'));
    expect(told[0]).toEqual({
      name: at('news/a.txt'),
      inputsDone: 0,
      inputs: 5,
      unit: 'bytes',
      done: words.length,
      total: words.length,
    });
    expect(told.at(-1)).toMatchObject({ name: at('two.jsonl'), inputsDone: 4, inputs: 5 });
    expect(told).toContainEqual(expect.objectContaining({ unit: 'entries', done: 1, total: 1 }));
  });

  it('keeps a text in a language that no engine reads, with a notice', async () => {
    await writeFile(
      at('de.txt'),
      'Der Minister sagte am Montag, der Plan werde trotz aller Bedenken umgesetzt. '.repeat(4),
    );
    expect(await read(at('de.txt'))).toMatchObject([
      { document: { language: 'de', notices: [{ code: 'unsupported-language' }] } },
    ]);
  });
});
