import type { OpenRecord } from '../../open-record.ts';
import { sightOf } from '../../sight/sight.ts';
import type { Viewer } from '../../sight/viewer.ts';
import { inError } from '../in-error.ts';
import { hiddenAttributions } from '../visible.ts';

/** How many statements people, by the numbers of their rows, make in what somebody sees; those who make none are left out. */
export async function countSaid(
  { store: { db }, ports }: OpenRecord,
  people: readonly number[],
  viewer: Pick<Viewer, 'hasInternal'>,
): Promise<ReadonlyMap<number, number>> {
  if (people.length === 0) return new Map();
  const sight = await sightOf(db, viewer, ports);
  const rows = await db
    .selectFrom('said')
    .select(({ fn }) => ['person', fn.countAll<number>().as('statements')])
    .where('person', 'in', [...people])
    .where('attribution', 'not in', hiddenAttributions(db, sight))
    .where('attribution', 'not in', inError(db, sight))
    .groupBy('person')
    .execute();
  return new Map(rows.map(({ person, statements }) => [person, statements]));
}
