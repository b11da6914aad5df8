import { expect, test } from 'vitest';
import { fakeEncoder } from '../../../test/fake-encoder.ts';
import { type MadeReading, madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { OpenRecord } from '../open-record.ts';
import type { SentenceEncoder } from '../ports.ts';
import { countVectors, findByMeaning, type VectorProgress, writeVectors } from './index.ts';

const TEXT = 'Ana Holm said the tax was too high and the bridge was closed.';
const statement = (content: string): NonNullable<MadeReading['said']>[number] => ({
  by: 'Ana Holm',
  source: 'Ana Holm',
  cue: 'said',
  content: [content],
});
const readingOf = (...contents: string[]) =>
  madeReading({ url: 'https://sentinel.example/tax', text: TEXT, said: contents.map(statement) });

/** A reading of so many statements. */
function longReading(statements: number) {
  const contents = Array.from({ length: statements }, (_, at) => `fire number ${at} of the river.`);
  const text = contents.map((content) => `Ana Holm said ${content}`).join('\n\n');
  return madeReading({ url: 'https://sentinel.example/fires', text, said: contents.map(statement) });
}

onEachStore('making vectors', (store) => {
  const openWith = (encoder: SentenceEncoder | null, where = store.where()): Promise<OpenRecord> =>
    store.open(where, { openEncoder: async () => encoder });

  test('makes those that are missing, once', async () => {
    const encoder = fakeEncoder();
    const record = await openWith(encoder);
    await addReading(record, readingOf('the tax was too high', 'the bridge was closed'));
    expect(await writeVectors(record)).toBe(2);
    expect(await writeVectors(record)).toBe(0);
    expect(encoder.asked.toSorted()).toEqual(['the bridge was closed', 'the tax was too high']);
    expect(await countVectors(record.store.db)).toEqual({ attributions: 2, vectors: 2 });
  });

  test('follows a reading that is read otherwise', async () => {
    const encoder = fakeEncoder();
    const record = await openWith(encoder);
    await addReading(record, readingOf('the tax was too high', 'the bridge was closed'));
    await writeVectors(record);
    await addReading(record, readingOf('the tax was too high and the bridge was closed'), { version: '2' });
    expect(await countVectors(record.store.db)).toEqual({ attributions: 1, vectors: 0 });
    const left = await record.store.db.selectFrom('meaning_vector').selectAll().execute();
    expect(left).toEqual([]);
    expect(await writeVectors(record)).toBe(1);
    expect(encoder.asked.at(-1)).toBe('the tax was too high and the bridge was closed');
  });

  test('tells how far it is, and goes on where it was cut off', async () => {
    const where = store.where();
    const [statements, batch] = [410, 400];
    let calls = 0;
    const failing: SentenceEncoder = {
      ...fakeEncoder(),
      encode: async (sentences) => {
        if (++calls === 2) throw new Error('cut off');
        return fakeEncoder().encode(sentences);
      },
    };
    const progress: VectorProgress[] = [];
    const onProgress = (one: VectorProgress) => void progress.push(one);
    const record = await openWith(failing, where);
    await addReading(record, longReading(statements));
    await expect(writeVectors(record, { onProgress })).rejects.toThrow('cut off');
    expect(progress).toEqual([{ done: batch, total: statements }]);
    const encoder = fakeEncoder();
    const again = await openWith(encoder, where);
    expect(await writeVectors(again, { onProgress })).toBe(statements - batch);
    expect(progress.at(-1)).toEqual({ done: statements - batch, total: statements - batch });
    expect(encoder.asked).toHaveLength(statements - batch);
  });

  test('leaves out what is gone when its vector is ready', async () => {
    const record = await openWith({
      ...fakeEncoder(),
      encode: async (sentences) => {
        await addReading(record, readingOf('the tax was too high'), { version: '2' });
        return fakeEncoder().encode(sentences);
      },
    });
    await addReading(record, readingOf('the tax was too high', 'the bridge was closed'));
    expect(await writeVectors(record)).toBe(1);
    expect(await countVectors(record.store.db)).toEqual({ attributions: 1, vectors: 1 });
  });

  test('makes all anew for another version of the encoder, and tells a writer of the former', async () => {
    const where = store.where();
    const newer = await openWith(fakeEncoder('2'), where);
    const older = await openWith(
      {
        ...fakeEncoder(),
        encode: async (sentences) => {
          await writeVectors(newer);
          return fakeEncoder().encode(sentences);
        },
      },
      where,
    );
    await addReading(older, readingOf('the tax was too high'));
    await expect(writeVectors(older)).rejects.toMatchObject({ code: 'encoder-changed' });
    const question = { question: 'tax', filter: null, limit: 1 };
    expect(await findByMeaning(newer, question)).toHaveLength(1);
    await addReading(newer, readingOf('the tax was too high', 'the bridge was closed'), { version: '2' });
    const newest = await openWith(fakeEncoder('3'), where);
    expect(await writeVectors(newest)).toBe(2);
    expect(await writeVectors(newest)).toBe(0);
  });

  test('makes none without an encoder', async () => {
    const record = await openWith(null);
    await addReading(record, readingOf('the tax was too high'));
    expect(await writeVectors(record)).toBeNull();
  });
});
