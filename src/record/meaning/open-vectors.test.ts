import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fakeEncoder } from '../../../test/fake-encoder.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { forEachEntry } from './entry.ts';
import { writeVectors } from './index.ts';
import { openVectors } from './open-vectors.ts';
import { codeLength } from './sign-code.ts';

const CONTENTS = ['a new tax', 'dear bread', 'a wild river', 'no tax at all', 'the high court'];
const READING = madeReading({
  url: 'https://sentinel.example/many',
  text: CONTENTS.map((content) => `Ana Holm said: ${content}`).join('\n\n'),
  said: CONTENTS.map((content) => ({ by: 'Ana Holm', source: 'Ana Holm', cue: 'said', content: [content] })),
});

onEachStore('vectors of a record', (store) => {
  const filled = async () => {
    const encoder = fakeEncoder();
    const record = await store.open(undefined, { openEncoder: async () => encoder });
    await addReading(record, READING);
    await writeVectors(record);
    const rows = await record.store.db.selectFrom('attribution').select(['n', 'place']).execute();
    const places = new Map(rows.map(({ n, place }) => [n, place]));
    const contents = (entries: Uint8Array | null): readonly string[] | null => {
      if (entries === null) return null;
      const found: string[] = [];
      forEachEntry(entries, codeLength(encoder.width), (n) => void found.push(CONTENTS[places.get(n)!]!));
      return found.toSorted();
    };
    return {
      vectors: openVectors(record.store.db, { dialect: record.store.dialect, closedAt: null }),
      contents,
      db: record.store.db,
    };
  };

  test('are read by cell, and by a filter besides', async () => {
    const { vectors, contents, db } = await filled();
    expect(contents(await vectors.entriesIn([0, 2], null))).toEqual([
      'a new tax',
      'a wild river',
      'no tax at all',
    ]);
    const filter = db.selectFrom('attribution').select('n').where('place', '<', 3);
    expect(contents(await vectors.entriesIn([0, 2], filter))).toEqual(['a new tax', 'a wild river']);
    expect(contents(await vectors.entriesIn([7], null))).toEqual([]);
  });

  test('are read by a filter, unless that leaves too many', async () => {
    const { vectors, contents } = await filled();
    const filter = sql`SELECT n FROM attribution WHERE place >= 3`;
    expect(contents(await vectors.entriesOf(filter, 2))).toEqual(['no tax at all', 'the high court']);
    expect(await vectors.entriesOf(filter, 1)).toBeNull();
  });

  test('are handed out whole, those that are there', async () => {
    const { vectors, db } = await filled();
    const { n } = await db
      .selectFrom('attribution')
      .select('n')
      .where('place', '=', 2)
      .executeTakeFirstOrThrow();
    expect(await vectors.vectorsOf([n, 999_999_999])).toEqual(
      new Map([[n, Int8Array.of(0, 0, 127, 0, 0, 0, 0, 0)]]),
    );
  });
});
