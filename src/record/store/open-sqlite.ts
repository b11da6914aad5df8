import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import { keepStatements } from './keep-statements.ts';
import { isUpToDate, migrate } from './migrate.ts';
import type { Db, Snapshot, Store } from './store.ts';
import { tellingErrors } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Marks a file as a record of Hearsay: “HSAY” (PRAGMA application_id). */
const APPLICATION_ID = 0x48534159;
/** How long a writer waits for another process, in milliseconds. */
const PATIENCE = 60_000;

/** The module refuses to load on a Node that it would crash. */
async function loadDriver(): Promise<typeof import('better-sqlite3')> {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 22)
    throw new HearsayError('old-node', `The record needs Node 22.13 or newer; this is ${process.version}.`);
  return (await import('better-sqlite3')).default;
}

/** Between two tries, in milliseconds. */
const PAUSE = 20;

/**
 * Tries again while another process or thread is at it. SQLite's own waiting would keep this thread from all else, and it
 * does not wait at all where two make one new file a record at once.
 */
async function patiently(work: () => unknown): Promise<void> {
  for (const until = performance.now() + PATIENCE; ; await wait(PAUSE)) {
    try {
      await work();
      return;
    } catch (error) {
      const { code = '' } = error as { readonly code?: string };
      if (!code.startsWith('SQLITE_BUSY') || performance.now() > until) throw error;
    }
  }
}

async function connect(path: string, isNew: boolean): Promise<Database> {
  const Driver = await loadDriver();
  const database = new Driver(path, { timeout: PATIENCE, fileMustExist: !isNew });
  try {
    checkOwner(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  // Of a new file: packed texts are some 2 kB, of which pages of 4 kB would hold one each.
  database.pragma('page_size = 8192');
  await patiently(() => database.pragma('journal_mode = WAL'));
  // FULL: what is acknowledged survives a loss of power; FAST would lose the last transactions.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten where that costs no more writing; erasing writes the whole file anew (erase/sweep.ts).
  database.pragma('secure_delete = FAST');
  // Some 32 MB of pages before they are moved into the file, so that few transactions have to wait for that.
  database.pragma('wal_autocheckpoint = 8000');
  database.pragma('cache_size = -65536');
  database.pragma('mmap_size = 1073741824');
  database.pragma('temp_store = MEMORY');
  return database;
}

/** Refuses a file that is a database of something else. */
function checkOwner(database: Database, path: string): void {
  const owner = database.pragma('application_id', { simple: true });
  if (owner === APPLICATION_ID) return;
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as { tables: number };
  if (owner === 0 && tables.tables === 0) return;
  throw new HearsayError(
    'not-a-record',
    `${path} is a database, but no record of Hearsay. Name a record or a new file.`,
  );
}

/** How a file is opened. */
export interface SqliteSettings {
  /** Whether a file that is not there is made; else `no-record` is thrown. */
  readonly isMade: boolean;
}

function refuseMissing(path: string, { isMade }: SqliteSettings): void {
  const isThere = existsSync(path);
  if (isThere && statSync(path).isDirectory())
    throw new HearsayError('not-a-record', `${path} is a folder; name a file.`);
  if (!existsSync(dirname(path)))
    throw new HearsayError(
      'cannot-open',
      `${path} cannot be opened: there is no folder ${dirname(path)}. Make it, or name another record.`,
    );
  if (!isThere && !isMade)
    throw new HearsayError(
      'no-record',
      `There is no record at ${path}. Make one with "hearsay add INPUT… --record ${path}", or name another with --record.`,
    );
}

/** Runs one piece of work after the other. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

const dialectOf = (database: Database) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(database) }) });

/**
 * Opens a record in a file: one connection that writes and one that reads, in WAL mode, so that neither waits for the
 * other, nor other processes for them.
 */
export async function openSqlite(path: string, settings: SqliteSettings): Promise<Store> {
  return tellingErrors(path, async () => {
    refuseMissing(path, settings);
    const writer = await connect(path, settings.isMade);
    try {
      return await openStore(path, writer);
    } catch (error) {
      writer.close();
      throw error;
    }
  });
}

async function openStore(path: string, writer: Database): Promise<Store> {
  const writing = dialectOf(writer);
  const inTurn = createQueue();
  const runScript = (script: string) => patiently(() => void writer.exec(script));
  const write = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    inTurn(() => tellingErrors(path, () => immediately(writing, work)));
  const isReady = await isUpToDate(writing, 'sqlite');
  if (!isReady)
    await write(async (db) => {
      writer.pragma(`application_id = ${APPLICATION_ID}`);
      await migrate({ db, dialect: 'sqlite', name: path, runScript });
    });
  writer.pragma(`busy_timeout = ${PAUSE}`);
  const reader = path === ':memory:' ? writer : await connect(path, false);
  const reading = reader === writer ? writing : dialectOf(reader);
  return {
    dialect: 'sqlite',
    name: path,
    db: reading,
    write,
    // Of the connection that reads alone: what others commit, the one that writes among them, changes it.
    version: () => (reader === writer ? null : (reader.pragma('data_version', { simple: true }) as number)),
    // A database in memory cannot be opened twice: it is read as it is.
    snapshot: async () =>
      reader === writer
        ? { db: reading, close: async () => {} }
        : tellingErrors(path, async () => openSnapshot(await connect(path, false))),
    backup: (file) =>
      inTurn(() =>
        tellingErrors(path, async () => {
          reader.prepare('VACUUM INTO ?').run(file);
          await forgetSessions(file);
        }),
      ),
    runScript: (script) => inTurn(() => tellingErrors(path, () => runScript(script))),
    close: async () => {
      await inTurn(async () => {});
      await reading.destroy();
      if (reading !== writing) await writing.destroy();
      // Kysely leaves a connection open that was never asked for anything.
      for (const one of [reader, writer]) if (one.open) one.close();
    },
  };
}

/** Whoever has signed in has signed in to the record, and to no copy of it. */
async function forgetSessions(file: string): Promise<void> {
  const Driver = await loadDriver();
  const copy = new Driver(file);
  try {
    copy.exec('PRAGMA secure_delete = ON; DELETE FROM session');
  } finally {
    copy.close();
  }
}

async function openSnapshot(database: Database): Promise<Snapshot> {
  const db = dialectOf(database);
  const transaction = await db.startTransaction().execute();
  // SQLite takes the snapshot at the first read.
  await sql`SELECT count(*) FROM sqlite_master`.execute(transaction);
  const close = async () => {
    await transaction.rollback().execute();
    await db.destroy();
  };
  return { db: transaction, close };
}

/** A transaction that takes the lock at once, since one that comes to it later may find the record changed. */
async function immediately<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await patiently(() => sql`BEGIN IMMEDIATE`.execute(connection));
    try {
      const result = await work(connection);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      // A full disk may have rolled it back already.
      await sql`ROLLBACK`.execute(connection).catch(() => {});
      throw error;
    }
  });
}
