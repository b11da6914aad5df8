import type { Db } from '../store/store.ts';

/** Numbers of the people whose words are shown nowhere, since they are restricted; null where nobody is. */
export async function restrictedPeople(db: Db): Promise<readonly number[] | null> {
  const rows = await db.selectFrom('person').select('n').where('is_restricted', '=', 1).execute();
  return rows.length === 0 ? null : rows.map(({ n }) => n);
}
