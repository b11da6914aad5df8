import type { OpenRecord } from '../open-record.ts';
import { inError } from './in-error.ts';
import { loadPeople, type RecordedPerson } from './load-people.ts';
import { hiddenAttributions } from './visible.ts';

/** A person with how much they say. */
export interface ListedPerson {
  readonly person: RecordedPerson;
  readonly statements: number;
}

/** Everybody who speaks, those with most statements first. */
export async function listPeople(
  { store: { db } }: OpenRecord,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedPerson[]> {
  const rows = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select(({ fn }) => ['person.n', fn.countAll<number>().as('statements')])
    .where('person.is_restricted', '=', 0)
    .where('said.attribution', 'not in', hiddenAttributions(db))
    .where('said.attribution', 'not in', inError(db))
    .groupBy('person.n')
    .orderBy('statements', 'desc')
    .orderBy('person.n')
    .limit(limit)
    .offset(offset)
    .execute();
  const people = await loadPeople(
    db,
    rows.map(({ n }) => n),
  );
  return rows.map(({ n, statements }) => ({ person: people.get(n)!, statements }));
}
