import type { Db } from '../store/store.ts';

/** The number of the last attribution of a document; null where it has none. */
export async function lastAttribution(db: Db, document: number): Promise<number | null> {
  const row = await db
    .selectFrom('attribution')
    .select(({ fn }) => fn.max('n').as('last'))
    .where('document', '=', document)
    .executeTakeFirst();
  return row?.last ?? null;
}
