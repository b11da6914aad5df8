import type { OpenRecord } from '../../open-record.ts';

/** What lists tell of an attribution beside its words and standing. */
export interface ReportedStatement {
  /** Id of the statement that it reports; null where it reports none. */
  readonly statement: string | null;
  /** Whether a person has decided on it. */
  readonly isReviewed: boolean;
}

/** Which statements attributions (whole ids) report, by their ids. */
export async function reportedStatements(
  { store }: OpenRecord,
  attributions: readonly string[],
): Promise<ReadonlyMap<string, ReportedStatement>> {
  if (attributions.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.id', 'attribution.is_reviewed', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(attributions)])
    .execute();
  return new Map(
    rows.map(({ id, statement, is_reviewed }) => [id, { statement, isReviewed: is_reviewed === 1 }]),
  );
}
