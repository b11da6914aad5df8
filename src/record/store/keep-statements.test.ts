import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { keepStatements } from './keep-statements.ts';

const database = new Database(':memory:');
const db = new Kysely<{ t: { a: number } }>({
  dialect: new SqliteDialect({ database: keepStatements(database) }),
});
afterAll(() => db.destroy());

test('what is changed shows, and so many different statements are no trouble', async () => {
  await sql`CREATE TABLE t (a INTEGER)`.execute(db);
  await db
    .insertInto('t')
    .values([{ a: 1 }, { a: 2 }, { a: 3 }])
    .execute();
  expect(await sql`SELECT * FROM t ORDER BY a`.execute(db)).toMatchObject({
    rows: [{ a: 1 }, { a: 2 }, { a: 3 }],
  });
  for (let n = 0; n < 1100; n++) {
    const { rows } = await sql<{ n: number }>`SELECT ${sql.lit(n)} AS n`.execute(db);
    expect(rows).toEqual([{ n }]);
  }
  await db.deleteFrom('t').where('a', '=', 2).execute();
  await sql`ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 7`.execute(db);
  expect(await sql`SELECT * FROM t ORDER BY a`.execute(db)).toMatchObject({
    rows: [
      { a: 1, b: 7 },
      { a: 3, b: 7 },
    ],
  });
});
