import { sql } from 'kysely';
import { hashText } from '../../store/hash-text.ts';
import { inChunks } from '../../store/in-chunks.ts';
import type { Db } from '../../store/store.ts';

/** An attribution of a statement, and where it stands: by that it is told which was first. */
export interface Member {
  readonly id: string;
  /** Number of the document. */
  readonly document: number;
  readonly place: number;
}

/** The order of attributions as they were recorded. */
export const inOrderOfRecord = (a: Member, b: Member): number => a.document - b.document || a.place - b.place;

/** Id of the statement that is minted for an attribution. */
export const statementId = (attribution: string): string => hashText(`statement|${attribution}`).slice(0, 24);

/** Numbers of the rows of statements of these ids, which are forwards no more if they were; they are made where they lack. */
export async function putStatements(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const some of inChunks(ids)) {
    const put = await db
      .insertInto('statement')
      .values(some.map((id) => ({ id, survivor: null })))
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ survivor: null }))
      .returning(['n', 'id'])
      .execute();
    for (const { n, id } of put) rows.set(id, n);
  }
  return rows;
}

/** Gives each attribution its statement, by numbers. */
export async function assign(db: Db, statements: ReadonlyMap<number, number>): Promise<void> {
  for (const some of inChunks([...statements])) {
    const rows = some.map(([n, statement]) => sql`(CAST(${n} AS bigint), CAST(${statement} AS bigint))`);
    await sql`UPDATE attribution SET statement = given.column2 FROM (VALUES ${sql.join(rows)}) AS given
      WHERE attribution.n = given.column1`.execute(db);
  }
}

/** Makes statements one: what reports them reports `into`, and their ids lead there. */
export async function mergeStatements(db: Db, from: readonly number[], into: number): Promise<void> {
  if (from.length === 0) return;
  await db
    .updateTable('attribution')
    .set({ statement: into })
    .where('statement', 'in', [...from])
    .execute();
  await forwardStatements(db, from, into);
}

/** Has the ids of statements lead to another one. */
export async function forwardStatements(db: Db, from: readonly number[], into: number): Promise<void> {
  await db
    .updateTable('statement')
    .set({ survivor: into })
    .where(({ or, eb }) => or([eb('n', 'in', [...from]), eb('survivor', 'in', [...from])]))
    .where('n', '!=', into)
    .execute();
}

/** The first member of each statement, by its document's number and its place there; those that have none are left out. */
export async function firstMembers(
  db: Db,
  statements: readonly number[],
): Promise<ReadonlyMap<number, Member>> {
  const found = new Map<number, Member>();
  for (const some of inChunks(statements)) {
    const rows = await db
      .selectFrom(({ selectFrom }) =>
        selectFrom('attribution')
          .select(({ fn }) => ['statement', fn.min('document').as('document')])
          .where('statement', 'in', [...some])
          .groupBy('statement')
          .as('first'),
      )
      .innerJoin('attribution', (join) =>
        join
          .onRef('attribution.statement', '=', 'first.statement')
          .onRef('attribution.document', '=', 'first.document'),
      )
      .select(['attribution.id', 'attribution.statement', 'attribution.document', 'attribution.place'])
      .orderBy('attribution.place', 'desc')
      .execute();
    for (const { statement, ...member } of rows) found.set(statement!, member);
  }
  return found;
}
