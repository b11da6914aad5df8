import type { Db } from '../store/store.ts';

/** Ids of the record by the ids within a document's reading. */
export async function peopleOfReading(db: Db, document: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.n', 'mention.person')
    .select(['mention.local', 'person.id'])
    .where('mention.document', '=', document)
    .execute();
  return new Map(rows.map(({ local, id }) => [local, id]));
}
