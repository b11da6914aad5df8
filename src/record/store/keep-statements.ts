import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements that are kept ready; adding a document runs some hundred, of differing numbers of rows. */
const MOST = 1000;

/**
 * A database for Kysely that keeps the statements it has prepared, the longest unused given up first: preparing them anew
 * takes a fifth of the time of adding a document. Kysely lets nobody else onto a connection whose rows are being read one by
 * one, so none is asked for while it is busy.
 */
export function keepStatements(database: Database): SqliteDatabase {
  const kept = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return statement;
  }

  return { prepare, close: () => void database.close() };
}
