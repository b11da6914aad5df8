import { sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import { postgres, sqlite } from '../../generated/migrations.ts';
import type { Db, Dialect } from './store.ts';

/** Where the migrations stand that were applied. */
const LEDGER =
  'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)';

/** A connection in a transaction, with what runs several statements on it. */
export interface Migrated {
  readonly db: Db;
  readonly dialect: Dialect;
  readonly name: string;
  readonly runScript: (sql: string) => Promise<void>;
}

const known = { sqlite, postgres } as const;

/** Whether the tables are those of this release, so that nothing need be written to open the record. */
export async function isUpToDate(db: Db, dialect: Dialect): Promise<boolean> {
  const ledger =
    dialect === 'sqlite'
      ? sql`SELECT 1 FROM sqlite_master WHERE name = 'migration'`
      : sql`SELECT 1 WHERE to_regclass('migration') IS NOT NULL`;
  if ((await ledger.execute(db)).rows.length === 0) return false;
  const { last } = await db
    .selectFrom('migration')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return last === known[dialect].length;
}

/**
 * Brings the tables up to this release, forward only; must run in a transaction that locks others out. Throws
 * `newer-schema` for a record that a newer release has written.
 */
export async function migrate({ db, dialect, name, runScript }: Migrated): Promise<void> {
  await sql.raw(LEDGER).execute(db);
  const applied = await db.selectFrom('migration').select('number').orderBy('number').execute();
  const last = applied.at(-1)?.number ?? 0;
  const wanted = known[dialect];
  if (last > wanted.length)
    throw new HearsayError(
      'newer-schema',
      `${name} was written by a newer release of Hearsay (schema ${last}; this one knows ${wanted.length}). Install that release; the record was left as it is.`,
    );
  for (const one of wanted.slice(last)) {
    await runScript(one.sql);
    const row = { number: one.number, name: one.name, applied_at: new Date().toISOString() };
    await db.insertInto('migration').values(row).execute();
  }
}
