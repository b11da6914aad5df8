import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { originOf } from '../create-document.ts';
import type { InputSettings, ReadItem } from '../read-item.ts';
import { readTable } from './read-table.ts';

interface Given extends Partial<InputSettings> {
  readonly size?: number;
  readonly name?: string;
}

async function read(
  bytes: Uint8Array,
  { size = 7, name = 'a.jsonl', ...changed }: Given = {},
): Promise<ReadItem[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const source = {
    name,
    key: name,
    chunks: chunks(),
    opening: bytes.subarray(0, Math.max(size, 200)),
    isGzipped: false,
    size: null,
    mediaType: null,
    charset: null,
    fetched: null,
    origin: originOf({ readAt: '2026', file: name }),
    close: async () => {},
    format: name.endsWith('.jsonl') ? ('jsonl' as const) : ('csv' as const),
  };
  const settings: InputSettings = {
    format: 'auto',
    allowPrivate: false,
    maxBytes: 1000,
    timeoutMs: 1,
    now: () => new Date(),
    stdin: () => chunks(),
    onProgress: undefined,
    ...changed,
  };
  const items: ReadItem[] = [];
  for await (const item of readTable(source, settings)) items.push(item);
  return items;
}
const readLines = (...lines: string[]) => read(Buffer.from(lines.join('\n')));
const readCsv = (csv: string, given: Given = {}) => read(Buffer.from(csv), { name: 'a.csv', ...given });
const codeOf = (item: ReadItem | undefined) => (item && 'error' in item ? item.error.code : null);
const textsOf = (items: readonly ReadItem[]) =>
  items.map((item) => ('document' in item ? item.document.text : item.error.code));

describe('readTable of JSONL', () => {
  it('takes the known fields of a line, and leaves the others', async () => {
    const line = {
      id: 7,
      text: 'Words.',
      url: 'https://a.example/',
      title: 'T',
      date: '2026-01-01',
      extra: [1],
      byline: 3,
      author: 'Ann Ash',
    };
    const json = JSON.stringify({ ...line, byline: ['x'] });
    const [item] = await readLines(json);
    expect(item).toMatchObject({
      key: 'a.jsonl:1',
      document: {
        givenId: '7',
        text: 'Words.',
        url: line.url,
        title: 'T',
        publishedAt: '2026-01-01',
        byline: 'Ann Ash',
      },
      original: { mediaType: 'application/json', fetched: null },
    });
    expect(item && 'original' in item && Buffer.from(item.original.bytes).toString()).toBe(json);
  });

  it('goes on past bad lines and names their numbers', async () => {
    const items = await readLines(
      '{"text":"One."}',
      '{"text":',
      ' ',
      '["text"]',
      '{"id":"x"}',
      '{"text":"Six."}\r',
    );
    expect(items.map((item) => [item.key, codeOf(item)])).toEqual([
      ['a.jsonl:1', null],
      ['a.jsonl:2', 'bad-line'],
      ['a.jsonl:4', 'bad-line'],
      ['a.jsonl:5', 'bad-line'],
      ['a.jsonl:6', null],
    ]);
    expect(items[1]).toMatchObject({
      error: { message: expect.stringMatching(/^a\.jsonl:2: .*is accepted$/) },
    });
  });

  it('refuses a line that is too long without gathering it, and reads the next', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(2000) });
    const items = await readLines(long, '{"text":"Two."}');
    expect(items.map(codeOf)).toEqual(['bad-line', null]);
  });

  it('reads past a byte order mark and counts what is no UTF-8', async () => {
    const [item] = await read(Buffer.from('\uFEFF{"text":"One."}'));
    expect(item).toMatchObject({ document: { text: 'One.' } });
    const [damaged] = await read(
      Buffer.concat([Buffer.from('{"text":"O'), Buffer.from([0xff]), Buffer.from('"}')]),
    );
    expect(damaged).toMatchObject({ document: { text: 'O\uFFFD', notices: [{ code: 'encoding' }] } });
  });

  it('takes fields by the names that are mapped to ours', async () => {
    const [item] = await read(Buffer.from('{"body":"Words.","text":"not this","key":"k1","outlet":"Post"}'), {
      columns: { text: 'body', id: 'key', publisher: 'outlet' },
    });
    expect(item).toMatchObject({ document: { text: 'Words.', givenId: 'k1', publisher: 'Post' } });
  });

  it('keeps any text unit for unit, however the bytes are cut', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (all, size) => {
        const bytes = Buffer.from(all.map((text) => JSON.stringify({ text })).join('\n'));
        expect(textsOf(await read(bytes, { size, maxBytes: 1e6 }))).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  it('passes over what is done, before it is parsed', async () => {
    const skipped: string[] = [];
    const items = await read(Buffer.from('{"text":"One."}\nno json\n{"text":"Three."}'), {
      isDone: (key) => key === 'a.jsonl:2',
      onSkipped: (key) => skipped.push(key),
    });
    expect(textsOf(items)).toEqual(['One.', 'Three.']);
    expect(skipped).toEqual(['a.jsonl:2']);
  });
});

describe('readTable of CSV', () => {
  it('takes the columns of our names, and each row as its original', async () => {
    const items = await readCsv(
      'id,text,publisher\r\n1,"He said: ""No.""\r\n\r\nThen he left.",Post\r\n2,Two.\r\n',
    );
    expect(textsOf(items)).toEqual(['He said: "No."\r\n\r\nThen he left.', 'Two.']);
    expect(items[0]).toMatchObject({ key: 'a.csv:2', document: { givenId: '1', publisher: 'Post' } });
    expect(items[1]).toMatchObject({ key: 'a.csv:3', document: { publisher: null } });
    const raws = items.map((item) => 'original' in item && Buffer.from(item.original.bytes).toString());
    expect(raws).toEqual(['1,"He said: ""No.""\r\n\r\nThen he left.",Post', '2,Two.']);
  });

  it('maps columns, and reads a page where there is no text', async () => {
    const page = '<h1>Bridge</h1><p>The council put the matter of the bridge off again, after two hours.</p>';
    const [item] = await readCsv(`key;page;outlet\n9;"${page}";Post\n`, {
      columns: { id: 'key', html: 'page', publisher: 'outlet' },
    });
    expect(item).toMatchObject({
      document: { givenId: '9', publisher: 'Post', text: expect.stringContaining('The council put') },
      original: { mediaType: 'text/html' },
    });
    const bytes = item && 'original' in item ? item.original.bytes : [];
    expect(bytes.length).toBe(page.length);
  });

  it.each([
    ['text\tid\nOne, two\t1\n', 'a.tsv'],
    ['id;text\n1;One, two\n', 'a.csv'],
    ['id|text\n1|One, two', 'a.csv'],
    ['"id, if any",text\n1,"One, two"', 'a.csv'],
  ])('finds the delimiter of %j', async (csv, name) =>
    expect(textsOf(await readCsv(csv, { name }))).toEqual(['One, two']),
  );

  it('reads the encodings of spreadsheets', async () => {
    const csv = 'id;text\r\n1;“Café,” sagte Zoë.\r\n';
    for (const bytes of [
      iconv.encode(csv, 'windows-1252'),
      iconv.encode(csv, 'utf-16le', { addBOM: true }),
      iconv.encode(csv, 'utf-8', { addBOM: true }),
    ])
      expect(textsOf(await read(bytes, { name: 'a.csv', size: 4096 }))).toEqual(['“Café,” sagte Zoë.']);
  });

  it('names the columns of a table that has none to read', async () => {
    await expect(readCsv('key,body\n1,Words.\n')).rejects.toThrow(
      /no column “text” or “html”.*“key”, “body”/,
    );
    await expect(readCsv('key,body\n1,Words.\n', { columns: { text: 'story' } })).rejects.toThrow(
      /no column “story”; its columns are “key”, “body”/,
    );
  });

  it('gives up the one line whose quotation mark never closes, and reads on', async () => {
    const items = await readCsv('text,id\nOne.,1\n"Two,2\nThree.,3\nhe said "no" twice,4\n');
    expect(textsOf(items)).toEqual(['One.', 'bad-row', 'Three.', 'he said "no" twice']);
    expect(items[1]).toMatchObject({
      error: { message: expect.stringContaining('a.csv:3: a quotation mark') },
    });
    const long = await readCsv(`text,id\n"Two,2\nThree.,3\n${'x,y\n'.repeat(500)}`);
    expect(textsOf(long).slice(0, 2)).toEqual(['bad-row', 'Three.']);
  });

  it('refuses a row that is too long', async () =>
    expect(textsOf(await readCsv(`text\n${'x'.repeat(1200)}\nTwo.`))).toContain('bad-row'));

  it('reads back what a spreadsheet writes, however the bytes are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a",;\n\r é ') });
    const texts = fc.array(cell, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (all, size) => {
        const rows = all.map((text) => `x${text}`);
        const csv = ['id,text', ...rows.map((text, at) => `${at},"${text.replaceAll('"', '""')}"`)].join(
          '\r\n',
        );
        expect(textsOf(await readCsv(csv, { size }))).toEqual(rows);
      }),
    );
  });
});
