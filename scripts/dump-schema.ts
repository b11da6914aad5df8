/**
 * Writes what tables the migrations make into sql/sqlite/schema.sql and, where PostgreSQL is reached by the usual
 * environment, sql/postgres/schema.sql: for reading, and so that a change of the tables shows in a review.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPostgres } from '../test/surroundings.ts';
import { dumpPostgres, dumpSqlite } from './schema/dump.ts';

const sqlFile = (dialect: string) => join(import.meta.dirname, '../sql', dialect, 'schema.sql');

writeFileSync(sqlFile('sqlite'), await dumpSqlite());
if (hasPostgres) writeFileSync(sqlFile('postgres'), await dumpPostgres());
else console.log('sql/postgres/schema.sql is left as it was: no PostgreSQL is reached (PGHOST, PGUSER).');
