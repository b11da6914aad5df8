import type { KnownPerson } from '../../../model/index.ts';
import { loadPeople, personOf } from '../../find/load-people.ts';
import type { PeopleWork } from '../../ports.ts';
import { seenPeople } from '../../sight/seen-people.ts';
import type { Sight } from '../../sight/sight.ts';
import { unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { ExportedPerson } from '../lines/person-line.ts';

const BATCH = 500;

/** Whom to give out, and how their keys are made. */
export interface People {
  /** Ids; null for everybody. */
  readonly people: ReadonlySet<string> | null;
  readonly work: PeopleWork;
  /** What is seen of them. */
  readonly sight: Sight;
}

const rowsAfter = (db: Db, last: number) =>
  db
    .selectFrom('person')
    .leftJoin('person as survivor', 'survivor.n', 'person.survivor')
    .select(['person.n', 'person.id', 'person.kind', 'person.documents', 'person.wikidata', 'person.known_z'])
    .select('survivor.id as mergedInto')
    .where('person.n', '>', last)
    .orderBy('person.n')
    .limit(BATCH)
    .execute();

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

/** Values by the number of their person, each list in order of code units. */
function listed(rows: readonly { readonly person: number; readonly value: string }[]) {
  const lists = Map.groupBy(rows, ({ person }) => person);
  return (n: number): readonly string[] => (lists.get(n) ?? []).map(({ value }) => value).sort();
}

async function withTraces(
  db: Db,
  rows: readonly Row[],
  { work, sight }: Pick<People, 'work' | 'sight'>,
): Promise<readonly ExportedPerson[]> {
  const numbers = rows.map(({ n }) => n);
  const united = await loadPeople(db, numbers, sight);
  const seen = await seenPeople(db, numbers, sight);
  const keys = listed(
    await db
      .selectFrom('person_key')
      .select(['person', 'key as value'])
      .where('person', 'in', numbers)
      .execute(),
  );
  const formerIds = listed(
    await db
      .selectFrom('person_forward')
      .select(['person', 'id as value'])
      .where('person', 'in', numbers)
      .execute(),
  );
  return rows.map((row) => {
    const stored = { ...unpackJson<KnownPerson>(row.known_z), id: row.id, documents: row.documents };
    // What closed documents have to do with is known by nothing that these may have given.
    const known = { ...(seen.get(row.n) ?? stored), mentions: [] };
    const isPart = seen.has(row.n);
    const own = new Set(work.keysOf(known));
    return {
      person: row.mergedInto === null ? personOf(united.get(row.n)!) : { ...known, by: null },
      wikidata: row.wikidata,
      mergedInto: row.mergedInto,
      known,
      keys: isPart ? [] : keys(row.n).filter((key) => !own.has(key)),
      formerIds: isPart ? [] : formerIds(row.n),
    };
  });
}

/** People in the order in which they came into the record. */
export async function* exportPeople(db: Db, { people, ...how }: People): AsyncGenerator<ExportedPerson> {
  for (let last = -1; ; ) {
    const rows = await rowsAfter(db, last);
    if (rows.length === 0) return;
    last = rows.at(-1)!.n;
    const meant = rows.filter(({ id }) => people === null || people.has(id));
    if (meant.length > 0) yield* await withTraces(db, meant, how);
  }
}
