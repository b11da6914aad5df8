import { sql } from 'kysely';
import { inChunks } from '../../store/in-chunks.ts';
import { packJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { LinkState } from '../lines/link-line.ts';
import type { readStatementLine } from '../lines/statement-line.ts';
import type { ImportState } from './import-state.ts';

type StatementState = ReturnType<typeof readStatementLine>;

/** An attribution that a line names. */
interface Named {
  readonly n: number;
  readonly id: string;
  readonly document: number;
  readonly day: number;
  /** Whether its document is new: those of others stay in the statements that they have. */
  readonly isNew: boolean;
}

async function attributionsAmong(
  { db, isEmpty, added }: ImportState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>();
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await db
      .selectFrom('attribution')
      .innerJoin('document', 'document.n', 'attribution.document')
      .select(['attribution.n', 'attribution.id', 'attribution.document', 'document.day'])
      .select('document.id as documentId')
      .where('attribution.id', 'in', [...some])
      .execute();
    for (const { documentId, ...row } of rows)
      found.set(row.id, { ...row, isNew: isEmpty || added.has(documentId) });
  }
  return found;
}

/** Numbers of statements by their ids, those that they turned out to be where they did; they are made where they lack. */
async function putStatements(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const some of inChunks(ids)) {
    await db
      .insertInto('statement')
      .values(some.map((id) => ({ id, survivor: null })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const rows = await db
      .selectFrom('statement')
      .select(['n', 'id', 'survivor'])
      .where('id', 'in', [...some])
      .execute();
    for (const { n, id, survivor } of rows) numbers.set(id, survivor ?? n);
  }
  return numbers;
}

async function putFormer(db: Db, given: readonly StatementState[], numbers: ReadonlyMap<string, number>) {
  const rows = given.flatMap(({ id, formerIds }) =>
    formerIds.map((former) => ({ id: former, survivor: numbers.get(id)! })),
  );
  for (const some of inChunks(rows))
    await db
      .insertInto('statement')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

interface Assigned {
  readonly n: number;
  readonly statement: number;
  readonly standing: string;
}

async function assign(db: Db, rows: readonly Assigned[]): Promise<void> {
  for (const some of inChunks(rows)) {
    const values = some.map(
      ({ n, statement, standing }) =>
        sql`(CAST(${n} AS bigint), CAST(${statement} AS bigint), CAST(${standing} AS text))`,
    );
    await sql`UPDATE attribution SET statement = given.column2, standing = given.column3
      FROM (VALUES ${sql.join(values)}) AS given WHERE attribution.n = given.column1`.execute(db);
  }
}

/** Takes in statements as they are: which attributions report them, and how they stand. */
export async function takeStatements(state: ImportState, given: readonly StatementState[]): Promise<void> {
  if (given.length === 0) return;
  const { db } = state;
  const known = await attributionsAmong(
    state,
    given.flatMap(({ attributions }) => attributions),
  );
  const isNew = (id: string) => known.get(id)?.isNew === true;
  const meant = given.filter(({ attributions }) => attributions.some(isNew));
  const numbers = await putStatements(
    db,
    meant.map(({ id }) => id),
  );
  await putFormer(db, meant, numbers);
  const rows = meant.flatMap(({ id, attributions, standing }) =>
    attributions.flatMap((attribution) => {
      const own = known.get(attribution);
      return own?.isNew ? [{ n: own.n, statement: numbers.get(id)!, standing }] : [];
    }),
  );
  await assign(db, rows);
}

/** Takes in links, if one of the two documents that they join is new. One whose target is not there is open. */
export async function takeLinks(state: ImportState, given: readonly LinkState[]): Promise<void> {
  if (given.length === 0) return;
  const { db } = state;
  const ends = await attributionsAmong(
    state,
    given.flatMap(({ link: { from, to } }) => (to === null ? [from] : [from, to])),
  );
  for (const some of inChunks(given)) {
    const rows = some.flatMap(({ link, isOwn, review }) => {
      const [from, to] = [ends.get(link.from), link.to === null ? undefined : ends.get(link.to)];
      if (!from || !(from.isNew || to?.isNew)) return [];
      return [
        {
          id: link.id,
          document: from.document,
          from_attribution: from.n,
          to_attribution: to?.n ?? null,
          relation: link.relation,
          status: link.status,
          is_conditional: link.isConditional ? 1 : 0,
          fault: link.fault,
          score: link.provenance.score,
          is_own: isOwn ? 1 : 0,
          review,
          found_z: packJson(link),
        },
      ];
    });
    if (rows.length === 0) continue;
    const put = await db
      .insertInto('link')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['n', 'id', 'document'])
      .execute();
    await putAwaited(db, some, {
      put,
      days: new Map([...ends.values()].map((one) => [one.document, one.day])),
    });
  }
}

interface Put {
  readonly put: readonly { readonly n: number; readonly id: string; readonly document: number }[];
  readonly days: ReadonlyMap<number, number>;
}

async function putAwaited(db: Db, given: readonly LinkState[], { put, days }: Put): Promise<void> {
  const ids = [...new Set(given.flatMap(({ awaited }) => awaited))];
  const people = new Map<string, number>();
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('person')
      .select(['n', 'id'])
      .where('id', 'in', [...some])
      .execute();
    for (const { n, id } of rows) people.set(id, n);
  }
  const awaited = new Map(given.map(({ link, awaited: own }) => [link.id, own]));
  const rows = put.flatMap(({ n, id, document }) =>
    awaited.get(id)!.flatMap((person) => {
      const number = people.get(person);
      return number === undefined ? [] : [{ person: number, day: days.get(document)!, link: n }];
    }),
  );
  for (const some of inChunks(rows))
    await db
      .insertInto('link_awaited')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
