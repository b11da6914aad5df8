import { inChunks } from './in-chunks.ts';
import type { Db } from './store.ts';

/** Writes keys by which people are looked up; those that are there already stay. */
export async function putPersonKeys(
  db: Db,
  rows: readonly { readonly key: string; readonly person: number }[],
): Promise<void> {
  for (const some of inChunks(rows))
    await db
      .insertInto('person_key')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
