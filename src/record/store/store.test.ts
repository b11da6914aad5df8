import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contentsOf, findHalves } from '../../../test/add-killed.ts';
import { madeReading } from '../../../test/record-reading.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';

const readingOf = (words: string) =>
  madeReading({
    url: `https://news.example/${words.length}`,
    text: `Ada Quill said ${words}.`,
    said: [{ source: 'Ada Quill', cue: 'said', content: [words], by: 'Ada Quill' }],
  });

/** Words that do not pack well. */
const noise = (length: number): string =>
  Array.from({ length }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join(' ');

onEachStore('a store', (store) => {
  // What only one of the two can show is no test of the other, rather than one that is skipped.
  const only = (name: typeof store.name): ((title: string, run: () => Promise<void>) => void) =>
    store.name === name ? test : () => {};
  const [onSqlite, onPostgres] = [only('sqlite'), only('postgres')];

  test('keeps nothing of a transaction that fails, and goes on', async () => {
    const record = await store.open();
    await addReading(record, readingOf('the wall will hold'));
    const before = await contentsOf(record);
    const failing = record.store.write(async (db) => {
      await db.deleteFrom('said').execute();
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    expect(await contentsOf(record)).toEqual(before);
    expect((await addReading(record, readingOf('the wall held'))).status).toBe('added');
  });

  onSqlite('a full disk is told, and the record stays as it was', async () => {
    const record = await store.open();
    await addReading(record, readingOf('the wall will hold'));
    const before = await contentsOf(record);
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(record.store.db);
    const limit = (pages: number) =>
      record.store.write((db) => sql.raw(`PRAGMA max_page_count = ${pages}`).execute(db));
    await limit(rows[0]!.page_count + 2);
    await expect(addReading(record, readingOf(noise(20_000)))).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/no room left on the disk of .*; nothing of this was kept. Make room/),
    });
    expect(await contentsOf(record)).toEqual(before);
    expect(await findHalves(record)).toEqual([]);
    await limit(1_000_000);
    expect((await addReading(record, readingOf(noise(20_000)))).status).toBe('added');
  });

  onSqlite('opening a record writes nothing', async () => {
    const where = store.where();
    const record = await store.open(where);
    await addReading(record, readingOf('the wall will hold'));
    await record.close();
    const bytes = readFileSync(where);
    const again = await store.open(where);
    expect(await contentsOf(again)).toMatchObject({ people: [{ name: 'Ada Quill' }] });
    expect(existsSync(`${where}-wal`) ? readFileSync(`${where}-wal`).length : 0).toBe(0);
    await again.close();
    expect(readFileSync(where).equals(bytes)).toBe(true);
  });

  onPostgres('a server that goes away is told, and what comes after it works', async () => {
    const record = await store.open();
    await addReading(record, readingOf('the wall will hold'));
    const cut = record.store.write(async (db) => {
      await db.deleteFrom('said').execute();
      await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(db);
    });
    await expect(cut).rejects.toMatchObject({ code: 'server-away' });
    expect((await addReading(record, readingOf('the wall held'))).status).toBe('added');
    expect(await findHalves(record)).toEqual([]);
  });
});
