import { sql } from 'kysely';
import { MERGE_INDEXES } from '../add/merge-index.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';

const OWED = 'sweep-owed';

/** Notes that bytes of what was erased may still be in free pages; in the transaction that erases. */
export async function oweSweep(db: Db, at: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name: OWED, value: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: at }))
    .execute();
}

/**
 * Writes the file anew, without free pages. Its second copy may be as large as the record, so it is made on the disk; it
 * holds nothing but what stays.
 */
const REWRITE = 'PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY';

/** Moves the write-ahead log into the file and empties it. Whether nobody kept it from doing so. */
async function emptyLog({ store }: OpenRecord): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(store.db);
  return rows[0]?.busy === 0;
}

async function sweepSqlite(record: OpenRecord): Promise<boolean> {
  // The words of entries that were deleted go with the parts of the indexes that they stood in.
  await record.store.runScript(MERGE_INDEXES);
  await record.store.runScript(REWRITE);
  return emptyLog(record);
}

/** Statistics are made anew too, since they keep the commonest values of columns. */
async function sweepPostgres({ store }: OpenRecord): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = current_schema()
    ORDER BY tablename`.execute(store.db);
  for (const { name } of rows) await store.runScript(`VACUUM (FULL, ANALYZE) ${name}`);
  return true;
}

const isOwed = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('setting').select('value').where('name', '=', OWED).executeTakeFirst()) !== undefined;

/**
 * Does what an erasure leaves to be done outside of its transaction: on SQLite merges the indexes, writes the file anew
 * and empties the write-ahead log; on PostgreSQL writes the tables anew, which locks each while it lasts. Takes as long as
 * the record is large, and may be done again after it was cut off. Whether it is finished: another process that reads
 * for long keeps the log of SQLite from being emptied.
 *
 * What a server keeps elsewhere is out of reach: its WAL until that is recycled, rows of its statistics (pg_statistic) that
 * were replaced, until autovacuum comes by, and archived WAL, base backups, replicas' logs and dumps, which hold what was
 * erased for as long as its administrator keeps them; so does every copy of a file of SQLite.
 */
export async function finishErasures(record: OpenRecord): Promise<boolean> {
  const { store } = record;
  if (!(await isOwed(store.db))) return true;
  const isDone = await (store.dialect === 'sqlite' ? sweepSqlite(record) : sweepPostgres(record));
  if (!isDone) return false;
  await store.write(async (db) => void (await db.deleteFrom('setting').where('name', '=', OWED).execute()));
  return true;
}
