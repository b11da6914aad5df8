import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Closing, isOpen } from '../sight/open-documents.ts';
import type { Db, Dialect } from '../store/store.ts';
import type { VectorStore } from './vector-store.ts';

/** A query with one column, numbers of attributions. */
// biome-ignore lint/suspicious/noExplicitAny: whatever tables it is of
export type NumbersQuery = RawBuilder<unknown> | SelectQueryBuilder<any, any, any>;

/** What the two dialects say differently. */
interface Wording {
  /** All entries of the rows of a query on `meaning` as one value: a row for each would take six times as long. */
  readonly entries: RawBuilder<Uint8Array | null>;
  /** Whether a column is one of some numbers. */
  readonly isOneOf: (column: string, numbers: readonly number[]) => RawBuilder<unknown>;
  /** Whether an attribution is one of those of a query. */
  readonly isIn: (query: RawBuilder<unknown>) => RawBuilder<unknown>;
}

const WORDINGS: Readonly<Record<Dialect, Wording>> = {
  sqlite: {
    entries: sql`CAST(group_concat(entry, '') AS BLOB)`,
    isOneOf: (column, numbers) =>
      sql`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
    isIn: (query) => sql`attribution IN ${query}`,
  },
  // The numbers of an array are looked up one by one, in their order; for a set the whole table may be read.
  postgres: {
    entries: sql`string_agg(entry, ''::bytea)`,
    isOneOf: (column, numbers) => sql`${sql.ref(column)} = ANY(${numbers}::bigint[])`,
    isIn: (query) => sql`attribution = ANY(ARRAY${query})`,
  },
};

const bytesAsNumbers = ({ buffer, byteOffset, length }: Uint8Array): Int8Array =>
  new Int8Array(buffer, byteOffset, length);

/** A query in exactly one pair of brackets, whether it has its own or not: in two, SQLite takes it for one value. */
const inBrackets = (query: NumbersQuery): RawBuilder<unknown> => {
  const isBuilt = query.toOperationNode().kind === 'SelectQueryNode';
  return sql`(SELECT * FROM ${isBuilt ? query : sql`(${query})`} AS narrowed)`;
};

/** The vectors of a record. A search is narrowed by a query for the numbers of the attributions that it may find. */
export function openVectors(
  db: Db,
  { dialect, closedAt }: Closing & { readonly dialect: Dialect },
): VectorStore<NumbersQuery> {
  const { entries, isOneOf, isIn } = WORDINGS[dialect];

  async function readEntries(condition: RawBuilder<unknown>): Promise<Uint8Array> {
    const query = sql<{
      entries: Uint8Array | null;
    }>`SELECT ${entries} AS entries FROM meaning WHERE ${condition}`;
    const { rows } = await query.execute(db);
    return rows[0]!.entries ?? new Uint8Array();
  }

  async function entriesIn(cells: readonly number[], filter: NumbersQuery | null): Promise<Uint8Array> {
    const isInside = isOneOf('cell', cells);
    if (filter === null) return readEntries(isInside);
    const isAllowed = sql`EXISTS (WITH allowed (n) AS ${inBrackets(filter)}
      SELECT 1 FROM allowed WHERE allowed.n = meaning.attribution)`;
    return readEntries(sql`${isInside} AND ${isAllowed}`);
  }

  async function entriesOf(filter: NumbersQuery, most: number): Promise<Uint8Array | null> {
    const query = inBrackets(filter);
    const { rows } = await sql<{ many: number }>`
      SELECT count(*) AS many FROM (SELECT 1 FROM ${query} AS allowed LIMIT ${most + 1}) AS counted`.execute(
      db,
    );
    return rows[0]!.many > most ? null : readEntries(isIn(query));
  }

  /** Those of documents that are restricted or closed are as good as not there. */
  async function vectorsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, Int8Array>> {
    const { rows } = await sql<{ attribution: number; vector: Uint8Array }>`
      SELECT meaning_vector.attribution, meaning_vector.vector FROM meaning_vector
      JOIN attribution ON attribution.n = meaning_vector.attribution
      JOIN document ON document.n = attribution.document
      WHERE ${isOneOf('meaning_vector.attribution', numbers)} AND document.is_restricted = 0
        AND ${isOpen('document', { closedAt })}`.execute(db);
    return new Map(rows.map(({ attribution, vector }) => [attribution, bytesAsNumbers(vector)]));
  }

  return { entriesIn, entriesOf, vectorsOf };
}
