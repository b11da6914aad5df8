import { sql } from 'kysely';
import { leadsToOpen } from '../../sight/open-documents.ts';
import { unpackBytes } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { ExportedOriginal } from '../lines/original-line.ts';
import type { RecordedQuestion } from '../lines/question-line.ts';
import type { ExportedRun, WatchedAddress } from '../lines/run-line.ts';
import type { Tombstone } from '../lines/tombstone-line.ts';
import { documentsMeant } from './choose-documents.ts';
import type { Selection } from './select.ts';

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All tombstones, by their ids. */
export async function listTombstones(db: Db): Promise<readonly Tombstone[]> {
  const rows = await db.selectFrom('tombstone').selectAll().execute();
  const prints = Map.groupBy(
    await db.selectFrom('tombstone_print').selectAll().execute(),
    ({ tombstone }) => tombstone,
  );
  const stones = rows.map(({ id, kind, at, judge, reason, marks }) => ({
    id,
    kind,
    at,
    by: judge,
    reason,
    marks: JSON.parse(marks) as unknown,
    prints: (prints.get(id) ?? []).map(({ print }) => print).sort((a, b) => a - b),
  }));
  return stones.sort((a, b) => byCode(a.id, b.id));
}

/** How many hashes are asked for at once; bytes are loaded one by one. */
const HASHES = 500;

/** Hashes of the originals of the documents that are given out, in order. */
async function* originalsMeant(db: Db, selection: Selection): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('original')
      .select('sha256')
      .where('sha256', '>', last)
      .where(({ exists }) =>
        exists(
          documentsMeant(db, selection)
            .select('document.n')
            .where('document.original', '=', sql.ref<string>('original.sha256')),
        ),
      )
      .orderBy('sha256')
      .limit(HASHES)
      .execute();
    if (rows.length === 0) return;
    for (const { sha256 } of rows) yield sha256;
    last = rows.at(-1)!.sha256;
  }
}

/** The originals of the documents that are given out, by their hashes. */
export async function* exportOriginals(db: Db, selection: Selection): AsyncGenerator<ExportedOriginal> {
  for await (const sha256 of originalsMeant(db, selection)) {
    const {
      media_type: mediaType,
      charset,
      bytes_z,
    } = await db.selectFrom('original').selectAll().where('sha256', '=', sha256).executeTakeFirstOrThrow();
    yield { sha256, mediaType, charset, bytes: unpackBytes(bytes_z) };
  }
}

/** Questions on people who are given out, in order of the people. */
export async function listQuestions(
  db: Db,
  { people, narrowing }: Pick<Selection, 'people' | 'narrowing'>,
): Promise<readonly RecordedQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('person as one', 'one.n', 'question.a')
    .innerJoin('person as other', 'other.n', 'question.b')
    .leftJoin('document', 'document.n', 'question.document')
    .select(['one.id as a', 'other.id as b', 'question.score', 'question.reasons', 'document.id as document'])
    .where(leadsToOpen('question.document', narrowing.sight))
    .orderBy('question.a')
    .orderBy('question.b')
    .execute();
  return rows
    .filter(({ a, b }) => people === null || (people.has(a) && people.has(b)))
    .map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as string[] }));
}

/** All runs, in order. */
export async function* exportRuns(db: Db): AsyncGenerator<ExportedRun> {
  const runs = await db.selectFrom('run').selectAll().orderBy('n').execute();
  for (const { n, inputs, started_at, finished_at, added, known, failed } of runs) {
    const items = await db.selectFrom('run_item').select('key').where('run', '=', n).execute();
    const failures = await db
      .selectFrom('failure')
      .select(['input', 'code', 'message', 'at'])
      .where('run', '=', n)
      .orderBy('n')
      .execute();
    yield {
      inputs,
      startedAt: started_at,
      finishedAt: finished_at,
      ...{ added, known, failed },
      items: items.map(({ key }) => key).sort(byCode),
      failures,
    };
  }
}

/** All watched addresses, by address. */
export async function listWatched(db: Db): Promise<readonly WatchedAddress[]> {
  const rows = await db.selectFrom('watched').selectAll().execute();
  return rows
    .map(({ url, etag, modified, seen_at: seenAt }) => ({ url, etag, modified, seenAt }))
    .sort((a, b) => byCode(a.url, b.url));
}
