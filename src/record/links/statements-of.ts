import type { Db } from '../store/store.ts';

/** Ids of the statements of attributions, both by id. */
export async function statementsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, statement }) => [id, statement]));
}
