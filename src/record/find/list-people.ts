import type { OpenRecord } from '../open-record.ts';
import { sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import { inError } from './in-error.ts';
import { loadPeople, type RecordedPerson } from './load-people.ts';
import { hiddenAttributions } from './visible.ts';

/** A person with how much they say. */
export interface ListedPerson {
  readonly person: RecordedPerson;
  readonly statements: number;
}

/** Which of them are listed, and to whom; to the owner of the record where that is not said. */
export interface PeopleOptions extends Partial<Pick<Viewer, 'hasInternal'>> {
  readonly limit: number;
  readonly offset: number;
}

/** Everybody who speaks, those with most statements first. */
export async function listPeople(
  { store: { db }, ports }: OpenRecord,
  { limit, offset, hasInternal = OWNER.hasInternal }: PeopleOptions,
): Promise<readonly ListedPerson[]> {
  const sight = await sightOf(db, { hasInternal }, ports);
  const rows = await db
    .selectFrom('said')
    .innerJoin('person', 'person.n', 'said.person')
    .select(({ fn }) => ['person.n', fn.countAll<number>().as('statements')])
    .where('person.is_restricted', '=', 0)
    .where('said.attribution', 'not in', hiddenAttributions(db, sight))
    .where('said.attribution', 'not in', inError(db, sight))
    .groupBy('person.n')
    .orderBy('statements', 'desc')
    .orderBy('person.n')
    .limit(limit)
    .offset(offset)
    .execute();
  const people = await loadPeople(
    db,
    rows.map(({ n }) => n),
    sight,
  );
  return rows.map(({ n, statements }) => ({ person: people.get(n)!, statements }));
}
