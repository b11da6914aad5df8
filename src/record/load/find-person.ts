import type { Db } from '../store/store.ts';

/** Somebody under an id that they have, or would have had. */
export interface FoundId {
  readonly n: number;
  readonly id: string;
  /** Number of the one into whom they were merged; their own where they were not. */
  readonly survivor: number;
}

/** Finds a person by an id; null where the record has none. */
export async function findPerson(db: Db, id: string): Promise<FoundId | null> {
  const own = await db
    .selectFrom('person')
    .select(['n', 'id', 'survivor'])
    .where('id', '=', id)
    .executeTakeFirst();
  const found =
    own ??
    (await db
      .selectFrom('person_forward')
      .innerJoin('person', 'person.n', 'person_forward.person')
      .select(['person.n', 'person.id', 'person.survivor'])
      .where('person_forward.id', '=', id)
      .executeTakeFirst());
  return found ? { n: found.n, id: found.id, survivor: found.survivor ?? found.n } : null;
}
