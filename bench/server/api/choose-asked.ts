import { sql } from 'kysely';
import type { OpenRecord } from '../../../src/record/index.ts';
import type { Db } from '../../../src/record/store/store.ts';

/** Addresses of one kind to be asked for. */
export interface AskedKind {
  readonly name: string;
  /** Milliseconds within which 99 of 100 are to be answered; null where nothing is asked. */
  readonly bound: number | null;
  readonly addresses: readonly string[];
}

/** Tables whose rows have pages, and whether a row has one worth asking for. */
const TABLES = {
  attribution: sql`true`,
  document: sql`true`,
  person: sql`exists (select 1 from said where said.person = person.n)`,
} as const;

async function idsOf(
  db: Db,
  table: keyof typeof TABLES,
  numbers: readonly number[],
): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM ${sql.table(table)} WHERE n IN (${sql.join(numbers)}) AND ${TABLES[table]}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Different ids of a table, by chance; fewer where there are not so many. */
async function drawIds(db: Db, table: keyof typeof TABLES, count: number): Promise<readonly string[]> {
  const { rows } = await sql<{ most: number | null }>`SELECT max(n) AS most FROM ${sql.table(table)}`.execute(
    db,
  );
  const most = rows[0]?.most ?? 0;
  const ids = new Set<string>();
  // Numbers have gaps, and not everybody speaks: what a few draws do not find is too seldom.
  for (let draw = 0; ids.size < count && draw < 10; draw++) {
    const numbers = Array.from({ length: count }, () => 1 + Math.floor(Math.random() * most));
    for (const id of await idsOf(db, table, [...new Set(numbers)])) ids.add(id);
  }
  return [...ids].slice(0, count);
}

/** Words of some length that statements are printed with, for being looked for. */
async function drawWords(record: OpenRecord, count: number): Promise<readonly string[]> {
  const { db } = record.store;
  const { rows } = await sql<{ title: string | null }>`
    SELECT title FROM document WHERE title IS NOT NULL ORDER BY n DESC LIMIT ${count * 4}`.execute(db);
  const words = rows.flatMap(({ title }) => title?.match(/\p{Ll}{5,}/gu) ?? []);
  return [...new Set(words)].slice(0, count);
}

/** Milliseconds in which a statement page is to be answered, of 99 in 100. */
const STATEMENT_BOUND = 50;

/** Addresses of every kind, so many of each, none of them twice. */
export async function chooseAsked(record: OpenRecord, count: number): Promise<readonly AskedKind[]> {
  const { db } = record.store;
  const pages = async (table: keyof typeof TABLES, folder: string) =>
    (await drawIds(db, table, count)).map((id) => `/api/${folder}/${id}`);
  const words = await drawWords(record, count);
  return [
    {
      name: 'page of a statement',
      bound: STATEMENT_BOUND,
      addresses: await pages('attribution', 'statements'),
    },
    { name: 'page of a person', bound: null, addresses: await pages('person', 'people') },
    { name: 'page of a document', bound: null, addresses: await pages('document', 'documents') },
    {
      name: 'search for a word',
      bound: null,
      addresses: words.map((word) => `/api/statements?q=${encodeURIComponent(word)}`),
    },
  ];
}
