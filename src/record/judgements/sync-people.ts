import type { CurrentDecisions } from '../load/judgements.ts';
import type { Db } from '../store/store.ts';
import { survivorOf } from './people-steps.ts';

interface PersonState {
  readonly survivor: number | null;
  readonly renamed: string | null;
  readonly is_restricted: number;
  readonly is_held: number;
}

const flagged = (
  { all }: CurrentDecisions,
  type: 'restrict' | 'hold',
  what: 'document' | 'person',
): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ decision }) =>
      decision.type === type && what in decision.about
        ? [(decision.about as Record<string, string>)[what]!]
        : [],
    ),
  );

/** Writes into the rows of people and documents what judgements make of them: survivors, names, restrictions, holds. */
export async function syncPeople(db: Db, decisions: CurrentDecisions): Promise<void> {
  const { survivors, names } = decisions.people;
  const [restricted, held] = [flagged(decisions, 'restrict', 'person'), flagged(decisions, 'hold', 'person')];
  // What is decided on one of several who were merged holds for all that they are now.
  const ofAll = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => survivorOf(survivors, id)));
  const [allRestricted, allHeld] = [ofAll(restricted), ofAll(held)];
  const ids = [
    ...new Set([...survivors.keys(), ...survivors.values(), ...names.keys(), ...restricted, ...held]),
  ];
  const rows = await db
    .selectFrom('person')
    .select(['n', 'id', 'survivor', 'renamed', 'is_restricted', 'is_held'])
    .where((eb) =>
      eb.or([
        eb('survivor', 'is not', null),
        eb('renamed', 'is not', null),
        eb('is_restricted', '=', 1),
        eb('is_held', '=', 1),
        ...(ids.length > 0 ? [eb('id', 'in', ids)] : []),
      ]),
    )
    .execute();
  const numbers = new Map(rows.map(({ id, n }) => [id, n]));
  for (const row of rows) {
    const last = survivorOf(survivors, row.id);
    const state: PersonState = {
      survivor: last === row.id ? null : (numbers.get(last) ?? null),
      renamed: names.get(row.id) ?? null,
      is_restricted: allRestricted.has(last) ? 1 : 0,
      is_held: allHeld.has(last) ? 1 : 0,
    };
    if ((Object.keys(state) as (keyof PersonState)[]).some((key) => state[key] !== row[key]))
      await db.updateTable('person').set(state).where('n', '=', row.n).execute();
  }
  await syncDocuments(db, decisions);
}

async function syncDocuments(db: Db, decisions: CurrentDecisions): Promise<void> {
  const [restricted, held] = [
    flagged(decisions, 'restrict', 'document'),
    flagged(decisions, 'hold', 'document'),
  ];
  const ids = [...new Set([...restricted, ...held])];
  const rows = await db
    .selectFrom('document')
    .select(['n', 'id', 'is_restricted', 'is_held'])
    .where((eb) =>
      eb.or([
        eb('is_restricted', '=', 1),
        eb('is_held', '=', 1),
        ...(ids.length > 0 ? [eb('id', 'in', ids)] : []),
      ]),
    )
    .execute();
  for (const { n, id, is_restricted, is_held } of rows) {
    const state = { is_restricted: restricted.has(id) ? 1 : 0, is_held: held.has(id) ? 1 : 0 };
    if (state.is_restricted !== is_restricted || state.is_held !== is_held)
      await db.updateTable('document').set(state).where('n', '=', n).execute();
  }
}
