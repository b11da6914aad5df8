import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

/** A database, or one connection of it inside a transaction. */
export type Db = Kysely<Tables>;

/** A record as it was at one moment, whatever is written since. Who takes it closes it. */
export interface Snapshot {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** An open record: where it is, and how it is read and written. Who opens it closes it. */
export interface Store {
  readonly dialect: Dialect;
  /** Path or address, without a password. */
  readonly name: string;
  /** For reading outside of transactions. */
  readonly db: Db;
  /**
   * Runs `work` in a transaction that no other writer, of this process or another, comes in between: all of it is on the
   * disk when this is fulfilled, and nothing of it is kept when it fails.
   */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Another number whenever anybody has changed the record since it was asked for last; null where that cannot be told. */
  version(): number | null;
  /** The record as it is now, for reading long and whole while others write. */
  snapshot(): Promise<Snapshot>;
  /**
   * Writes the record as it is now into a new file, without what was deleted and without sessions, while others write;
   * null where no file can hold it.
   */
  readonly backup: ((file: string) => Promise<void>) | null;
  /** Runs SQL of several statements outside of transactions; for maintenance. */
  runScript(sql: string): Promise<void>;
  close(): Promise<void>;
}
