import { Kysely, PostgresDialect, sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import { isUpToDate, migrate } from './migrate.ts';
import type { Db, Snapshot, Store } from './store.ts';
import { tellingErrors } from './store-error.ts';
import type { Tables } from './tables.ts';

/** The advisory lock that writers of a record take: “hear” in ASCII. */
const LOCK = 0x68656172;
/** Types of PostgreSQL that are read as numbers: int8 and numeric (counts are such). */
const NUMBERS = [20, 1700];
const MOST_CONNECTIONS = 10;
const OLDEST = 150_000;
/** For disks without moving parts, and questions that are answered sooner than they would be compiled. */
const SETTINGS = '-c random_page_cost=1.1 -c jit=off';

/** The address without its password, for messages. */
export function withoutPassword(address: string): string {
  const url = URL.parse(address);
  if (!url) return address.replace(/:[^:@/]*@/, '@');
  url.password = '';
  return url.href;
}

/**
 * Opens a record on PostgreSQL 15 or newer at `postgres://user@host/database`; `?schema=NAME` puts the tables in a
 * schema of their own. The tables are made where there are none.
 */
export async function openPostgres(address: string): Promise<Store> {
  const name = withoutPassword(address);
  const { default: pg } = await import('pg');
  const url = URL.parse(address);
  if (!url)
    throw new HearsayError('bad-record', `${name} is no address; postgres://user@host/database is accepted.`);
  const schema = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  if (schema !== null && !/^[a-z_][a-z0-9_]*$/.test(schema))
    throw new HearsayError('bad-record', `schema=${schema}: small letters, digits and _ are accepted.`);
  const types = { getTypeParser: typeParser(pg.types) };
  const pool = new pg.Pool({
    connectionString: url.href,
    max: MOST_CONNECTIONS,
    types,
    connectionTimeoutMillis: 15_000,
    options: schema === null ? SETTINGS : `${SETTINGS} -c search_path=${schema},public`,
  });
  // A connection that is lost is told by the query that it was for, or by the next one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const write = <T>(work: (db: Db) => Promise<T>): Promise<T> => tellingErrors(name, () => alone(db, work));
  const runScript = async (script: string) => void (await tellingErrors(name, () => pool.query(script)));
  try {
    await tellingErrors(name, async () => prepare(db, { name, schema }));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const snapshot = () => tellingErrors(name, () => openSnapshot(db));
  return {
    dialect: 'postgres',
    name,
    db,
    write,
    version: () => null,
    snapshot,
    backup: null,
    runScript,
    close: () => db.destroy(),
  };
}

type TypeParsers = typeof import('pg').types;

/** Counts and sums come as numbers; all else as the driver has it. */
function typeParser(types: TypeParsers): TypeParsers['getTypeParser'] {
  return ((oid: number, format?: 'text') =>
    NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format)) as TypeParsers['getTypeParser'];
}

async function prepare(
  db: Db,
  { name, schema }: { readonly name: string; readonly schema: string | null },
): Promise<void> {
  const { rows } = await sql<{
    version: number;
  }>`SELECT current_setting('server_version_num')::int AS version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST)
    throw new HearsayError(
      'old-server',
      `PostgreSQL at ${name} is release ${Math.floor(version / 10_000)}; 15 or newer is needed.`,
    );
  if (await isUpToDate(db, 'postgres')) return;
  await alone(db, async (connection) => {
    if (schema !== null) await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(schema)}`.execute(connection);
    const runScript = async (script: string) => void (await sql.raw(script).execute(connection));
    await migrate({ db: connection, dialect: 'postgres', name, runScript });
  });
}

async function openSnapshot(db: Db): Promise<Snapshot> {
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  // The snapshot is taken at the first read.
  await sql`SELECT 1`.execute(transaction);
  return { db: transaction, close: async () => void (await transaction.rollback().execute()) };
}

/** A transaction of the only writer: adding joins people with those known, so two at a time would miss each other's. */
function alone<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${LOCK}, hashtext(coalesce(current_schema(), '')))`.execute(
      transaction,
    );
    return work(transaction);
  });
}
