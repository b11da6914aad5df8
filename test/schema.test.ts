import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpPostgres, dumpSqlite } from '../scripts/schema/dump.ts';
import { hasPostgres } from './surroundings.ts';

const kept = (dialect: string) =>
  readFileSync(join(import.meta.dirname, '../sql', dialect, 'schema.sql'), 'utf8');

test('sql/sqlite/schema.sql is what the migrations make', async () => {
  expect(await dumpSqlite()).toBe(kept('sqlite'));
});

test.skipIf(!hasPostgres)('sql/postgres/schema.sql is what the migrations make', async () => {
  expect(await dumpPostgres()).toBe(kept('postgres'));
});
