import { sql } from 'kysely';
import type { Access, GivenAccess } from '../../model/index.ts';
import type { CurrentDecisions } from '../load/judgements.ts';
import { openFromOf } from '../sight/access-columns.ts';
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

/**
 * Writes into the rows of people and documents what judgements make of them: survivors, names, restrictions, holds, who may
 * see them.
 */
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

interface DocumentState {
  readonly is_restricted: number;
  readonly is_held: number;
  readonly access: Access | null;
  readonly open_from: string | null;
}

/** Who may see documents, by their ids, as far as somebody has decided it. */
const accesses = ({ all }: CurrentDecisions): ReadonlyMap<string, GivenAccess> =>
  new Map(
    all.flatMap(({ decision }) =>
      decision.type === 'access' ? [[decision.about.document, decision] as const] : [],
    ),
  );

/** Documents that are marked in some way, and those of some ids; each condition by itself has an index. */
async function markedDocuments(db: Db, ids: readonly string[]) {
  const query = db
    .selectFrom('document')
    .select(['n', 'id', 'is_restricted', 'is_held', 'access', 'open_from', 'given_access', 'given_until']);
  const found = [
    ...(await query.where('is_restricted', '=', sql.lit(1)).execute()),
    ...(await query.where('is_held', '=', sql.lit(1)).execute()),
    ...(await query.where('access', 'is not', null).execute()),
    ...(ids.length > 0 ? await query.where('id', 'in', ids).execute() : []),
  ];
  return new Map(found.map((row) => [row.n, row])).values();
}

async function syncDocuments(db: Db, decisions: CurrentDecisions): Promise<void> {
  const [restricted, held] = [
    flagged(decisions, 'restrict', 'document'),
    flagged(decisions, 'hold', 'document'),
  ];
  const decided = accesses(decisions);
  const ids = [...new Set([...restricted, ...held, ...decided.keys()])];
  const rows = await markedDocuments(db, ids);
  for (const { n, id, given_access, given_until, ...row } of rows) {
    const access = decided.get(id) ?? null;
    const state: DocumentState = {
      is_restricted: restricted.has(id) ? 1 : 0,
      is_held: held.has(id) ? 1 : 0,
      access: access?.access ?? null,
      open_from: openFromOf(access ?? { access: given_access, until: given_until }),
    };
    if ((Object.keys(state) as (keyof DocumentState)[]).some((key) => state[key] !== row[key]))
      await db.updateTable('document').set(state).where('n', '=', n).execute();
  }
}
