import type { KnownPerson, Person } from '../../model/index.ts';
import { type SeenPeople, seenPeople } from '../sight/seen-people.ts';
import type { Sight } from '../sight/sight.ts';
import { unpackShared } from '../store/pack.ts';
import type { Db } from '../store/store.ts';

/** Somebody as the record knows them after what was decided: those merged into them are one with them. */
export interface RecordedPerson extends Person {
  /** Number of the row, private to the store. */
  readonly n: number;
  /** How many documents mention them; one that mentions two who were merged counts twice. */
  readonly documents: number;
  /** Ids of those who were merged into them. */
  readonly merged: readonly string[];
  readonly isRestricted: boolean;
}

interface Row {
  readonly n: number;
  readonly id: string;
  readonly survivor: number | null;
  readonly renamed: string | null;
  readonly documents: number;
  readonly is_restricted: number;
  readonly known_z: Uint8Array;
}

/**
 * The people of those numbers, each under the number asked for; a merged one is whom they were merged into. Those whom
 * only closed documents know are left out, and of others what only these say of them.
 */
export async function loadPeople(
  db: Db,
  numbers: readonly number[],
  sight: Sight,
): Promise<ReadonlyMap<number, RecordedPerson>> {
  if (numbers.length === 0) return new Map();
  const asked = await db
    .selectFrom('person')
    .select(['n', 'survivor'])
    .where('n', 'in', [...new Set(numbers)])
    .execute();
  return loadSurvivors(db, asked, sight);
}

/** The same for people of whom it is known into whom they were merged. */
export async function loadSurvivors(
  db: Db,
  asked: readonly Pick<Row, 'n' | 'survivor'>[],
  sight: Sight,
): Promise<ReadonlyMap<number, RecordedPerson>> {
  const survivors = [...new Set(asked.map(({ n, survivor }) => survivor ?? n))];
  if (survivors.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['n', 'id', 'survivor', 'renamed', 'documents', 'is_restricted', 'known_z'])
    .where((eb) => eb.or([eb('n', 'in', survivors), eb('survivor', 'in', survivors)]))
    .orderBy('n')
    .execute();
  const seen = await seenPeople(
    db,
    rows.map(({ n }) => n),
    sight,
  );
  const groups = Map.groupBy(rows, ({ n, survivor }) => survivor ?? n);
  const people = new Map(survivors.map((n) => [n, unite(n, groups.get(n) ?? [], seen)]));
  return new Map(
    asked.flatMap(({ n, survivor }) => {
      const person = people.get(survivor ?? n);
      return person ? [[n, person] as const] : [];
    }),
  );
}

function unite(n: number, rows: readonly Row[], seen: SeenPeople): RecordedPerson | null {
  const own = rows.find((row) => row.n === n)!;
  const all = [own, ...rows.filter((row) => row !== own)].filter((row) => seen.get(row.n) !== null);
  if (all.length === 0) return null;
  const known = all.map((row) => seen.get(row.n) ?? unpackShared<KnownPerson>(row.known_z));
  const name = own.renamed ?? known[0]!.name;
  const names = known.flatMap((one) => [one.name, ...one.aliases]);
  return {
    n,
    id: own.id,
    name,
    kind: known[0]!.kind,
    aliases: [...new Set(names)].filter((one) => one !== name),
    gender: known.find(({ gender }) => gender !== null)?.gender ?? null,
    roles: known.flatMap(({ roles }) => roles),
    by: null,
    documents: all.reduce((sum, row) => sum + (seen.get(row.n)?.documents ?? row.documents), 0),
    merged: all.filter((row) => row !== own).map(({ id }) => id),
    isRestricted: own.is_restricted === 1,
  };
}

/** The same as a person of a reading, without what only the record knows. */
export const personOf = ({ id, name, kind, aliases, gender, roles, by }: RecordedPerson): Person => ({
  id,
  name,
  kind,
  aliases,
  gender,
  roles,
  by,
});
