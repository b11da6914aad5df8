import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from './create-document.ts';
import { type JsonlItem, readJsonl } from './read-jsonl.ts';

async function read(bytes: Uint8Array, { size = 7, maxBytes = 1000 } = {}): Promise<JsonlItem[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const origin = originOf({ readAt: '2026', file: 'a.jsonl' });
  const items: JsonlItem[] = [];
  for await (const item of readJsonl({ chunks: chunks(), name: 'a.jsonl', maxBytes, origin }))
    items.push(item);
  return items;
}
const readLines = (...lines: string[]) => read(Buffer.from(lines.join('\n')));
const codeOf = (item: JsonlItem | undefined) => (item && 'error' in item ? item.error.code : null);

describe('readJsonl', () => {
  it('takes the known fields of a line, and leaves the others', async () => {
    const line = {
      id: 7,
      text: 'Words.',
      url: 'https://a.example/',
      title: 'T',
      date: '2026-01-01',
      extra: [1],
      byline: 3,
    };
    expect(await readLines(JSON.stringify(line))).toMatchObject([
      {
        line: 1,
        document: {
          givenId: '7',
          text: 'Words.',
          url: line.url,
          title: 'T',
          publishedAt: '2026-01-01',
          byline: null,
        },
      },
    ]);
  });

  it('goes on past bad lines and names their numbers', async () => {
    const items = await readLines(
      '{"text":"One."}',
      '{"text":',
      '',
      '["text"]',
      '{"id":"x"}',
      '{"text":"Six."}\r',
    );
    expect(items.map((item) => [item.line, codeOf(item)])).toEqual([
      [1, null],
      [2, 'bad-line'],
      [4, 'bad-line'],
      [5, 'bad-line'],
      [6, null],
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

  it('keeps any text unit for unit, however the bytes are cut', async () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (all, size) => {
        const bytes = Buffer.from(all.map((text) => JSON.stringify({ text })).join('\n'));
        const items = await read(bytes, { size, maxBytes: 1e6 });
        expect(items.map((item) => ('document' in item ? item.document.text : null))).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });
});
