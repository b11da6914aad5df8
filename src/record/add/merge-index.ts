import type { OpenRecord } from '../open-record.ts';

/** Documents of a run from which on the index is merged, and their share of those of the record. */
const LEAST = 500;
const LEAST_SHARE = 0.05;

/** Makes one part of each index: FTS5 leaves some twenty at a million statements, and a question asks each of them. */
export const MERGE_INDEXES = `INSERT INTO word_index (word_index) VALUES ('optimize');
INSERT INTO character_index (character_index) VALUES ('optimize')`;

/**
 * Makes one part of the parts that an index grew in, after a run that added much: four seconds at a million statements. Little is left
 * as it is, so that what merging costs in all grows with the record and no faster.
 */
export async function mergeIndex({ store }: OpenRecord, added: number): Promise<void> {
  if (store.dialect !== 'sqlite' || added < LEAST) return;
  const { count } = await store.db
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (added >= LEAST_SHARE * count) await store.runScript(MERGE_INDEXES);
}
