import Database from 'better-sqlite3';
import pg from 'pg';
import { postgres, sqlite } from '../../src/generated/migrations.ts';

const HEAD =
  '-- What the migrations make, by "npm run schema"; for reading. Changes are made by a migration.\n\n';

/** The tables of a record in a file: the SQL that SQLite keeps of each, by name. */
export async function dumpSqlite(): Promise<string> {
  const database = new Database(':memory:');
  for (const { sql } of sqlite) database.exec(sql);
  const rows = database
    .prepare(
      `SELECT sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND NOT EXISTS (
           SELECT 1 FROM sqlite_master AS virtual
           WHERE virtual.sql LIKE 'CREATE VIRTUAL TABLE%' AND sqlite_master.name LIKE virtual.name || '\\_%' ESCAPE '\\'
         )
       ORDER BY tbl_name, type DESC, name`,
    )
    .pluck()
    .all() as string[];
  database.close();
  return `${HEAD}${rows.map((sql) => `${sql};\n`).join('\n')}`;
}

const SCHEMA = 'hearsay_dump';

const TABLES = `
  SELECT c.relname AS name, string_agg(
    '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || coalesce(' COLLATE "' || nullif(l.collname, 'default') || '"', '')
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
      || CASE a.attidentity WHEN '' THEN coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
           ELSE ' GENERATED AS IDENTITY' END,
    E',\\n' ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  LEFT JOIN pg_collation l ON l.oid = a.attcollation
  WHERE c.relnamespace = '${SCHEMA}'::regnamespace AND c.relkind = 'r'
  GROUP BY c.relname ORDER BY c.relname`;

const CONSTRAINTS = `
  SELECT conrelid::regclass::text AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE connamespace = '${SCHEMA}'::regnamespace AND contype IN ('p', 'u', 'f', 'c')
  ORDER BY 1, contype DESC, 2`;

const INDEXES = `
  SELECT i.tablename AS name, i.indexdef AS definition FROM pg_indexes i
  WHERE i.schemaname = '${SCHEMA}'
    AND NOT EXISTS (
      SELECT 1 FROM pg_constraint c WHERE c.connamespace = '${SCHEMA}'::regnamespace AND c.conname = i.indexname)
  ORDER BY i.indexname`;

interface Part {
  readonly name: string;
  readonly columns: string;
  readonly definition: string;
}

const without = (text: string): string => text.replaceAll(`${SCHEMA}.`, '');

/** The tables of a record on PostgreSQL, with their constraints and indexes, by name; all of it is undone. */
export async function dumpPostgres(): Promise<string> {
  const client = new pg.Client();
  await client.connect();
  try {
    await client.query(`BEGIN; CREATE SCHEMA ${SCHEMA}; SET LOCAL search_path = ${SCHEMA}, public`);
    for (const { sql } of postgres) await client.query(sql);
    await client.query('SET LOCAL search_path = pg_catalog');
    const ask = async (query: string) => (await client.query<Part>(query)).rows;
    const tables = await ask(TABLES);
    const constraints = Map.groupBy(await ask(CONSTRAINTS), ({ name }) => without(name));
    const indexes = Map.groupBy(await ask(INDEXES), ({ name }) => name);
    const parts = tables.map(({ name, columns }) => {
      const own = (constraints.get(name) ?? []).map(({ definition }) => `,\n  ${without(definition)}`);
      const lines = (indexes.get(name) ?? []).map(({ definition }) => `${without(definition)};\n`);
      return `CREATE TABLE ${name} (\n${without(columns)}${own.join('')}\n);\n${lines.join('')}`;
    });
    return `${HEAD}${parts.join('\n')}`;
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}
