import { expect, test } from 'vitest';
import { type Page, pageReading, WIRE } from '../../../test/copied-texts.ts';
import { addReading, onEachStore } from '../../../test/record-stores.ts';
import { replaceOrigin } from '../copies/index.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Revision } from './revision.ts';

const PAGE: Page = { outlet: 'The Courier', publishedAt: '2026-03-03T06:00Z', paragraphs: WIRE };
const edit = (day: number, ...edits: readonly [from: string, to: string][]): Page => ({
  ...PAGE,
  modifiedAt: `2026-03-0${day}T12:00Z`,
  paragraphs: WIRE.map((one) => edits.reduce((words, [from, to]) => words.replace(from, to), one)),
});

const FIRST = edit(3);
const SECOND = edit(4, ['400 people', '450 people']);
const THIRD = edit(5, ['400 people', '450 people'], ['by a single vote', 'by two votes']);

/** Times of versions, each with that of the one that it revises. */
async function chain(record: OpenRecord): Promise<readonly (readonly [string | null, string | null])[]> {
  const rows = await record.store.db
    .selectFrom('document')
    .leftJoin('document as earlier', 'earlier.n', 'document.revises')
    .select(['document.modified_at as at', 'earlier.modified_at as of'])
    .orderBy('document.modified_at')
    .execute();
  return rows.map(({ at, of }) => [at?.slice(8, 10) ?? null, of?.slice(8, 10) ?? null]);
}

async function revisions(record: OpenRecord): Promise<readonly (Revision | null)[]> {
  const rows = await record.store.db
    .selectFrom('document')
    .select('revision')
    .orderBy('modified_at')
    .execute();
  return rows.map(({ revision }) => (revision === null ? null : (JSON.parse(revision) as Revision)));
}

async function addPages(record: OpenRecord, pages: readonly Page[]) {
  const added = [];
  for (const page of pages) added.push(await addReading(record, pageReading(page)));
  return added;
}

onEachStore('versions', (store) => {
  test.for([
    [FIRST, SECOND, THIRD],
    [THIRD, SECOND, FIRST],
    [FIRST, THIRD, SECOND],
    [SECOND, FIRST, THIRD],
  ])('each revise the latest before, in whatever order they are added (%#)', async (pages) => {
    const record = await store.open();
    const [added] = await addPages(record, pages);
    expect(added).toMatchObject({ status: 'added', revises: null });
    expect(await chain(record)).toEqual([
      ['03', null],
      ['04', '03'],
      ['05', '04'],
    ]);
    const [none, second, third] = await revisions(record);
    expect(none).toBeNull();
    expect(second).toMatchObject({ kind: 'edit', note: null });
    expect(second!.changes).toHaveLength(1);
    expect(third!.changes).toHaveLength(1);
  });

  test('of a page under another address', async () => {
    const record = await store.open();
    const { document } = pageReading(SECOND);
    await addPages(record, [FIRST]);
    const url = 'http://www.thecourier.example/ferry/?utm_source=feed#top';
    const added = await addReading(record, {
      ...pageReading(SECOND),
      document: { ...document, id: 'f'.repeat(64), url },
    });
    expect(added).toMatchObject({ status: 'added', revises: pageReading(FIRST).document.id });
  });

  test('are no second document where the article is the same', async () => {
    const record = await store.open();
    const typed = { ...SECOND, paragraphs: FIRST.paragraphs.map((one) => one.replace(/[“”]/g, '"')) };
    const opening = { ...THIRD, paragraphs: [...WIRE.slice(0, 2), 'Subscribe to continue reading.'] };
    const [first, ...others] = await addPages(record, [FIRST, typed, opening]);
    for (const other of others)
      expect(other).toMatchObject({
        status: 'known',
        document: first!.document,
        notices: [{ code: 'same-page' }],
      });
    expect(await chain(record)).toEqual([['03', null]]);
  });

  test('the fuller text comes after its opening, and says that nothing was edited', async () => {
    const record = await store.open();
    const opening = { ...SECOND, paragraphs: [...WIRE.slice(0, 2), 'Subscribe to continue reading.'] };
    await addPages(record, [opening, FIRST]);
    expect(await chain(record)).toEqual([
      ['03', '04'],
      ['04', null],
    ]);
    expect((await revisions(record))[0]).toMatchObject({ kind: 'fuller' });
    const rows = await record.store.db
      .selectFrom('document')
      .select('is_incomplete')
      .orderBy('modified_at')
      .execute();
    expect(rows).toEqual([{ is_incomplete: 0 }, { is_incomplete: 1 }]);
  });

  test('are linked around one that is removed', async () => {
    const record = await store.open();
    await addPages(record, [FIRST, SECOND, THIRD]);
    const remove = (day: string) =>
      record.store.write(async (db) => {
        const { n } = await db
          .selectFrom('document')
          .select('n')
          .where('modified_at', 'like', `2026-03-${day}%`)
          .executeTakeFirstOrThrow();
        await replaceOrigin(db, n);
        await db.deleteFrom('document').where('n', '=', n).execute();
      });
    await remove('04');
    expect(await chain(record)).toEqual([
      ['03', null],
      ['05', '03'],
    ]);
    expect((await revisions(record))[1]!.changes).toHaveLength(2);
    await remove('03');
    expect(await chain(record)).toEqual([['05', null]]);
    expect(await revisions(record)).toEqual([null]);
  });

  test('another article on the same page is none', async () => {
    const record = await store.open();
    const other = ['A goat walked into the bank of Holmstad on Friday, and stayed there until it was shut.'];
    await addPages(record, [FIRST, { ...SECOND, paragraphs: other }]);
    expect(await chain(record)).toEqual([
      ['03', null],
      ['04', null],
    ]);
  });
});
