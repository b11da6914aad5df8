import { inChunks } from '../../store/in-chunks.ts';
import { packBytes } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { ExportedOriginal } from '../lines/original-line.ts';
import type { RecordedQuestion } from '../lines/question-line.ts';
import type { ExportedRun, WatchedAddress } from '../lines/run-line.ts';
import type { Tombstone } from '../lines/tombstone-line.ts';
import type { ImportState } from './import-state.ts';

/** Takes in the bytes that documents came from. */
export async function takeOriginal({ db, originals }: ImportState, one: ExportedOriginal): Promise<void> {
  const { sha256, mediaType, charset, bytes } = one;
  const added = await db
    .insertInto('original')
    .values({ sha256, media_type: mediaType, charset, bytes: bytes.length, bytes_z: packBytes(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sha256')
    .execute();
  if (added.length > 0) originals.add(sha256);
}

/** Removes those that no document of the record came from: of known documents that have others, or none, here. */
export async function dropOriginals({ db, originals, isEmpty }: ImportState): Promise<boolean> {
  let dropped = 0n;
  if (isEmpty) return false;
  for (const some of inChunks([...originals])) {
    const { numDeletedRows } = await db
      .deleteFrom('original')
      .where('sha256', 'in', [...some])
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('document').select('n').whereRef('document.original', '=', 'original.sha256'))),
      )
      .executeTakeFirst();
    dropped += numDeletedRows;
  }
  return dropped > 0n;
}

/** Takes in a tombstone; returns whether it was lacking. */
export async function takeTombstone(db: Db, one: Tombstone): Promise<boolean> {
  const { id, kind, at, by, reason, marks, prints } = one;
  const added = await db
    .insertInto('tombstone')
    .values({ id, kind, at, judge: by, reason, marks: JSON.stringify(marks) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (added.length === 0) return false;
  for (const some of inChunks(prints.map((print) => ({ print, tombstone: id }))))
    await db
      .insertInto('tombstone_print')
      .values([...some])
      .execute();
  return true;
}

/** Takes in a question on two people, if both are there. */
export async function takeQuestion({ db }: ImportState, one: RecordedQuestion): Promise<void> {
  const people = await db
    .selectFrom('person')
    .select(['n', 'id'])
    .where('id', 'in', [one.a, one.b])
    .execute();
  const [a, b] = people.map(({ n }) => n).sort((x, y) => x - y);
  if (a === undefined || b === undefined) return;
  const row =
    one.document === null
      ? undefined
      : await db.selectFrom('document').select('n').where('id', '=', one.document).executeTakeFirst();
  await db
    .insertInto('question')
    .values({ a, b, score: one.score, reasons: JSON.stringify(one.reasons), document: row?.n ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes in a run of adding, if it is not there. */
export async function takeRun(db: Db, run: ExportedRun): Promise<void> {
  const { inputs, startedAt, finishedAt, added, known, failed, items, failures } = run;
  const there = await db
    .selectFrom('run')
    .select('n')
    .where('inputs', '=', inputs)
    .where('started_at', '=', startedAt)
    .executeTakeFirst();
  if (there) return;
  const { n } = await db
    .insertInto('run')
    .values({ inputs, started_at: startedAt, finished_at: finishedAt, added, known, failed })
    .returning('n')
    .executeTakeFirstOrThrow();
  for (const some of inChunks(items.map((key) => ({ run: n, key }))))
    await db
      .insertInto('run_item')
      .values([...some])
      .execute();
  for (const some of inChunks(failures.map((one) => ({ ...one, run: n }))))
    await db
      .insertInto('failure')
      .values([...some])
      .execute();
}

/** Takes in what a watched address answered last, if nothing is known of it. */
export async function takeWatched(db: Db, { url, etag, modified, seenAt }: WatchedAddress): Promise<void> {
  await db
    .insertInto('watched')
    .values({ url, etag, modified, seen_at: seenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
