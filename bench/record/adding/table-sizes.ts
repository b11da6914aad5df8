import { statSync } from 'node:fs';
import { sql } from 'kysely';
import type { OpenRecord } from '../../../src/record/index.ts';

/** A table with its indexes. */
export interface TableSize {
  readonly table: string;
  readonly bytes: number;
}

const VIRTUAL = ['word_index', 'character_index'];

/** An index counts for its table, and what FTS5 keeps for the table that it is of. */
const tableOf = (name: string): string => VIRTUAL.find((table) => name.startsWith(`${table}_`)) ?? name;

async function inSqlite({ store }: OpenRecord): Promise<readonly TableSize[]> {
  const { rows } = await sql<TableSize>`
    SELECT sqlite_master.tbl_name AS "table", sum(dbstat.pgsize) AS bytes
    FROM dbstat JOIN sqlite_master ON sqlite_master.name = dbstat.name
    WHERE dbstat.aggregate = 1 GROUP BY sqlite_master.tbl_name`.execute(store.db);
  return rows;
}

async function inPostgres({ store }: OpenRecord): Promise<readonly TableSize[]> {
  const { rows } = await sql<TableSize>`
    SELECT relname AS "table", pg_total_relation_size(oid)::float8 AS bytes
    FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`.execute(store.db);
  return rows;
}

/** The sizes of a record's tables with their indexes, the largest first. */
export async function tableSizes(record: OpenRecord): Promise<readonly TableSize[]> {
  const found = await (record.store.dialect === 'sqlite' ? inSqlite : inPostgres)(record);
  const groups = Map.groupBy(found, ({ table }) => tableOf(table));
  return [...groups]
    .map(([table, parts]) => ({ table, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0) }))
    .sort((one, other) => other.bytes - one.bytes);
}

/** Whether a table holds what search by meaning needs. */
export const isOfVectors = ({ table }: TableSize): boolean => /^meaning(?:_|$)/.test(table);

/** Bytes of the whole record: the file, or all of its tables. */
export async function recordSize(record: OpenRecord): Promise<number> {
  if (record.store.dialect === 'sqlite') return statSync(record.store.name).size;
  return (await inPostgres(record)).reduce((sum, { bytes }) => sum + bytes, 0);
}
