import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { NO_FILTERS } from '../find/filters.ts';
import { searchStatements } from '../find/search/search-statements.ts';
import type { OpenRecord } from '../open-record.ts';
import { mergeIndex } from './merge-index.ts';

const articleOf = (at: number) =>
  madeReading({
    url: `https://news.example/${at}`,
    publisher: 'Paper',
    publishedAt: '2026-03-04',
    text: `Ada Quill said the ferry number ${at} was late.`,
    said: [
      { by: 'Ada Quill', source: 'Ada Quill', cue: 'said', content: [`the ferry number ${at} was late`] },
    ],
  });

const LIST = { filters: NO_FILTERS, limit: 10, offset: 0 };

const partsOf = async ({ store }: OpenRecord): Promise<number> =>
  (await sql<{ parts: number }>`SELECT count(DISTINCT segid) AS parts FROM word_index_idx`.execute(store.db))
    .rows[0]!.parts;

onEachStore('an index that grew', (store) => {
  test('is merged after a run that added much, and finds what it found', async () => {
    const record = await store.open();
    for (const at of [1, 2, 3]) await addReading(record, articleOf(at));
    const found = async () => (await searchStatements(record, 'ferry', LIST)).total;
    const before = store.name === 'sqlite' ? await partsOf(record) : 1;
    await mergeIndex(record, 499);
    if (store.name === 'sqlite') expect(await partsOf(record)).toBe(before);
    await mergeIndex(record, 500);
    if (store.name === 'sqlite') {
      expect(before).toBeGreaterThan(1);
      expect(await partsOf(record)).toBe(1);
    }
    expect(await found()).toBe(3);
  });
});
