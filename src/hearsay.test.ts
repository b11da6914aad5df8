import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReadResult, read, readAll } from './hearsay.ts';
import type { EngineName } from './read-options.ts';

const TEXT = '“The bridge is safe,” Mayor Anna Reyes said on Tuesday, as the bells of the town rang.';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
  writeFileSync(join(folder, 'one.txt'), TEXT);
  writeFileSync(join(folder, 'two.jsonl'), `${JSON.stringify({ id: 'a', text: TEXT })}\n`.repeat(2));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('read', () => {
  test('a text gives its attributions, verbatim', async () => {
    const { document, attributions, people } = await read({ text: TEXT });
    const [one] = attributions;
    const words = (role: 'source' | 'cue' | 'content') =>
      one?.[role].map(({ start, end }) => document.text.slice(start, end));
    expect(document.text).toBe(TEXT);
    expect([words('source'), words('cue'), words('content')]).toEqual([
      ['Mayor Anna Reyes'],
      ['said'],
      ['“The bridge is safe,”'],
    ]);
    expect(people).toMatchObject([{ id: one?.speaker, name: 'Anna Reyes', kind: 'person' }]);
  });

  test('a page is read under the address that it is given with', async () => {
    const html = `<html lang="en"><body><article><h1>Bridge</h1><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`;
    const { document, attributions } = await read({
      html,
      url: 'https://herald.example/1',
      publisher: 'Herald',
    });
    expect(document).toMatchObject({ url: 'https://herald.example/1', publisher: 'Herald' });
    expect(attributions.length).toBeGreaterThan(0);
  });

  test('a path is read as it was given', async () => {
    const file = join(folder, 'one.txt');
    expect((await read(file)).document).toMatchObject({ file, text: TEXT });
  });

  test('the same text read twice gives the same ids', async () => {
    const ids = async () => (await read({ text: TEXT })).attributions.map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
  });

  test('a language that no engine reads is kept with a notice, and nothing is found in it', async () => {
    const text =
      '„Die Brücke ist sicher“, sagte Bürgermeisterin Anna Reyes am Dienstag in der Stadt Essen. '.repeat(4);
    const { document, attributions, notices } = await read({ text });
    expect(document.text).toBe(text);
    expect(attributions).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(['unsupported-language']);
  });

  test('what cannot be read throws, and so does what holds several documents', async () => {
    await expect(read(join(folder, 'none.txt'))).rejects.toMatchObject({ name: 'HearsayError' });
    await expect(read(join(folder, 'two.jsonl'))).rejects.toMatchObject({ code: 'not-one-document' });
  });

  test('an engine that is none is refused, and so is a number of threads', async () => {
    const bad = { engine: 'magic' as EngineName };
    const error = { code: 'bad-engine', message: expect.stringContaining('model, rules') };
    await expect(read({ text: TEXT }, bad)).rejects.toMatchObject(error);
    const none = readAll([join(folder, 'one.txt')], { threads: 0 });
    await expect(none.next()).rejects.toMatchObject({ code: 'bad-threads' });
  });
});

test('readAll goes on past what cannot be read, in the order given', async () => {
  const results: ReadResult[] = [];
  const inputs = ['none.txt', 'one.txt', 'two.jsonl'].map((name) => join(folder, name));
  for await (const result of readAll(inputs)) results.push(result);
  expect(results.map((one) => ('error' in one ? 'error' : one.reading.document.givenId))).toEqual([
    'error',
    null,
    'a',
    'a',
  ]);
});
