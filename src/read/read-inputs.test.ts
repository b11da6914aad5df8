import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadItem, type ReadSettings, readInputs } from './index.ts';

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
  await writeFile(at('later.pdf'), '%PDF-1.7');
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
async function read(...inputs: string[]): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readInputs(inputs, settings)) items.push(item);
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
      'news/old/c.md',
      'standard input',
      'news/b.html',
    ]);
    expect(codes(items)).toEqual(['read', 'bad-line', 'read', 'read', 'read', 'read', 'read', 'read']);
  });

  it('leaves plain text as it is, with the hash that others reckon', async () => {
    const [item] = await read('-');
    expect(item).toMatchObject({
      document: {
        text: words,
        file: null,
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
    ['later.pdf', 'not-yet', 'text, html and jsonl are accepted now'],
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
