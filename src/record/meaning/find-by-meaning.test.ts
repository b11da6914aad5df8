import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fakeEncoder } from '../../../test/fake-encoder.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Similar } from './index.ts';
import { findByMeaning, writeVectors } from './index.ts';

const READING = madeReading({
  url: 'https://sentinel.example/rates',
  text: 'Ana Holm said the tax on bread is wrong. Bo Lind said bread has become dear. Ana Holm said the river will rise. Bo Lind said the court was empty.',
  said: [
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the tax on bread is wrong'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['bread has become dear'] },
    { by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: ['the river will rise'] },
    { by: 'Bo Lind', source: 'Bo Lind', cue: 'said', content: ['the court was empty'] },
  ],
});

/** The contents found, in their order. */
async function wordsOf({ store }: OpenRecord, found: readonly Similar[]): Promise<readonly string[]> {
  const rows = await store.db.selectFrom('attribution').select(['n', 'place']).execute();
  const places = new Map(rows.map(({ n, place }) => [n, place]));
  return found.map(({ attribution }) => {
    const [{ start, end } = { start: 0, end: 0 }] = READING.attributions[places.get(attribution)!]!.content;
    return READING.document.text.slice(start, end);
  });
}

onEachStore('searching by meaning', (store) => {
  const filled = async (): Promise<OpenRecord> => {
    const encoder = fakeEncoder();
    const record = await store.open(undefined, { openEncoder: async () => encoder });
    await addReading(record, READING);
    await writeVectors(record);
    return record;
  };
  const ask = { question: 'a tax on bread', filter: null, limit: 10 };

  test('finds what is alike, the nearest first, and leaves out what is not', async () => {
    const record = await filled();
    const found = await findByMeaning(record, ask);
    expect(await wordsOf(record, found)).toEqual(['the tax on bread is wrong', 'bread has become dear']);
    expect(found.map(({ score }) => Number(score.toFixed(2)))).toEqual([1, 0.71]);
    expect(await findByMeaning(record, { ...ask, least: 0.8 })).toEqual(found.slice(0, 1));
    expect(await findByMeaning(record, { ...ask, limit: 1 })).toEqual(found.slice(0, 1));
  });

  test('is narrowed by a query, built or written', async () => {
    const record = await filled();
    const { db } = record.store;
    const { n } = await db
      .selectFrom('person')
      .select('n')
      .where('name', '=', 'Bo Lind')
      .executeTakeFirstOrThrow();
    const built = db.selectFrom('said').select('attribution').where('person', '=', n);
    const written = sql`SELECT attribution FROM said WHERE person = ${n}`;
    for (const filter of [built, written, sql`${built}`, sql`(${written})`]) {
      const found = await findByMeaning(record, { ...ask, filter });
      expect(await wordsOf(record, found)).toEqual(['bread has become dear']);
    }
  });

  test('never finds what a restricted document says', async () => {
    const record = await filled();
    await record.store.write((db) => db.updateTable('document').set({ is_restricted: 1 }).execute());
    expect(await findByMeaning(record, ask)).toEqual([]);
  });

  test('says what is missing: the encoder, or the vectors', async () => {
    const where = store.where();
    const without = await store.open(where);
    await addReading(without, READING);
    await expect(findByMeaning(without, ask)).rejects.toMatchObject({
      code: 'no-encoder',
      message: expect.stringContaining('npm install onnxruntime-node'),
    });
    const record = await store.open(where, { openEncoder: async () => fakeEncoder() });
    await expect(findByMeaning(record, ask)).rejects.toMatchObject({
      code: 'no-vectors',
      message: expect.stringContaining('hearsay vectors'),
    });
    await writeVectors(record);
    const other = await store.open(where, { openEncoder: async () => fakeEncoder('2') });
    await expect(findByMeaning(other, ask)).rejects.toMatchObject({ code: 'no-vectors' });
    expect(await findByMeaning(record, ask)).toHaveLength(2);
  });

  test('finds nothing in an empty record', async () => {
    const record = await store.open(undefined, { openEncoder: async () => fakeEncoder() });
    expect(await findByMeaning(record, ask)).toEqual([]);
  });
});
