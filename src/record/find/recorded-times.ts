import type { OpenRecord } from '../open-record.ts';

/** When documents (whole ids) came into the record, ISO 8601, by their ids. */
export async function recordedTimes(
  { store }: OpenRecord,
  documents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (documents.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('document')
    .select(['id', 'recorded_at'])
    .where('id', 'in', [...new Set(documents)])
    .execute();
  return new Map(rows.map(({ id, recorded_at }) => [id, recorded_at]));
}
