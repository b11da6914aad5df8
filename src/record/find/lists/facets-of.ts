import type { OpenRecord } from '../../open-record.ts';
import { seenStanding } from '../../sight/seen-standings.ts';
import { inChunks } from '../../store/in-chunks.ts';
import type { Db } from '../../store/store.ts';
import { parseQuery } from '../../words/index.ts';
import type { Filters } from '../filters.ts';
import { MOST_COUNTED, newestRows } from '../list-statements.ts';
import { loadPeople } from '../load-people.ts';
import { type Narrowing, narrowingOf } from '../narrow.ts';
import { findMatching } from '../search/search-statements.ts';

/** How many of the statements that match have something in common. */
export interface Facet {
  /** What filters take: folded name of an outlet, id of a person, year, manner, act, standing. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What is counted. */
export interface FacetsAsked {
  /** Words that are searched for, as `parseQuery` takes them; null for none. */
  readonly query: string | null;
  readonly filters: Filters;
  /** Entries of each kind at most. */
  readonly limit: number;
}

/** How the statements that match are spread; of each kind those with most first, of years the newest. */
export interface Facets {
  readonly outlets: readonly Facet[];
  /** Joint speakers have a statement each. */
  readonly speakers: readonly Facet[];
  readonly years: readonly Facet[];
  readonly manners: readonly Facet[];
  readonly acts: readonly Facet[];
  readonly standings: readonly Facet[];
  /** Over how many statements, the newest of those that match. */
  readonly counted: number;
  /** Whether there are more than these. */
  readonly isCut: boolean;
}

/** Where each hit has to be looked at for what is searched for, fewer are counted. */
const MOST_LOOKED_AT = 1000;

interface Counted {
  /** Numbers of the attributions. */
  readonly numbers: readonly number[];
  readonly isCut: boolean;
}

async function numbersOf(
  record: OpenRecord,
  { query: asked }: FacetsAsked,
  narrowing: Narrowing,
): Promise<Counted> {
  const query = asked === null ? null : parseQuery(asked);
  const isSlow = query !== null && query.substrings.length + query.excludedSubstrings.length > 0;
  const most = isSlow ? MOST_LOOKED_AT : MOST_COUNTED;
  const rows =
    query === null
      ? await newestRows(record.store.db, narrowing, most + 1)
      : (await findMatching(record, query, { narrowing, wanted: most })).rows;
  return { numbers: rows.slice(0, most).map(({ n }) => n), isCut: rows.length > most };
}

async function valuesOf(db: Db, numbers: readonly number[], { sight }: Narrowing) {
  const rows = [];
  for (const some of inChunks(numbers))
    rows.push(
      ...(await db
        .selectFrom('attribution')
        .innerJoin('document', 'document.n', 'attribution.document')
        .select(['document.outlet', 'document.publisher', 'document.day'])
        .select(['attribution.manner', 'attribution.act'])
        .select(seenStanding(sight).as('standing'))
        .where('attribution.n', 'in', [...some])
        .execute()),
    );
  return rows;
}

type Values = Awaited<ReturnType<typeof valuesOf>>;

const byCount = (a: Facet, b: Facet): number =>
  b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);

/** Counts of keys; the label of each is that of the first that has one. */
function counted(keys: readonly (readonly [key: string, label: string])[]): readonly Facet[] {
  const groups = Map.groupBy(keys, ([key]) => key);
  return [...groups].map(([key, own]) => ({ key, label: own[0]![1], count: own.length })).sort(byCount);
}

const named = (rows: Values, of: 'manner' | 'act' | 'standing'): readonly Facet[] =>
  counted(rows.map((row) => [row[of], row[of]]));

const outletsOf = (rows: Values): readonly Facet[] =>
  counted(rows.flatMap(({ outlet, publisher }) => (outlet === null ? [] : [[outlet, publisher ?? outlet]])));

const yearOf = (day: number): string => String(new Date(day * 86_400_000).getUTCFullYear());

const yearsOf = (rows: Values): readonly Facet[] =>
  counted(rows.flatMap(({ day }) => (day < 0 ? [] : [[yearOf(day), yearOf(day)]]))).toSorted((a, b) =>
    a.key < b.key ? 1 : -1,
  );

async function speakersOf(
  db: Db,
  numbers: readonly number[],
  { narrowing, limit }: { readonly narrowing: Narrowing; readonly limit: number },
): Promise<readonly Facet[]> {
  const counts = new Map<number, number>();
  for (const some of inChunks(numbers)) {
    const rows = await db
      .selectFrom('said')
      .select(({ fn }) => ['person', fn.countAll<number>().as('count')])
      .where('attribution', 'in', [...some])
      .groupBy('person')
      .execute();
    for (const { person, count } of rows) counts.set(person, (counts.get(person) ?? 0) + Number(count));
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
  const people = await loadPeople(
    db,
    most.map(([n]) => n),
    narrowing.sight,
  );
  return most.flatMap(([n, count]) => {
    const person = people.get(n);
    return person ? [{ key: person.id, label: person.name, count }] : [];
  });
}

/**
 * Counts the statements that match by outlet, speaker, year, manner, act and standing: at most the newest ten thousand of
 * them. Throws as `parseQuery` and `narrowingOf` do.
 */
export async function facetsOf(record: OpenRecord, asked: FacetsAsked): Promise<Facets> {
  const { db } = record.store;
  const { filters, limit } = asked;
  const narrowing = await narrowingOf(db, filters, record.ports);
  const { numbers, isCut } = await numbersOf(record, asked, narrowing);
  const rows = await valuesOf(db, numbers, narrowing);
  return {
    outlets: outletsOf(rows).slice(0, limit),
    speakers: await speakersOf(db, numbers, { narrowing, limit }),
    years: yearsOf(rows).slice(0, limit),
    manners: named(rows, 'manner').slice(0, limit),
    acts: named(rows, 'act').slice(0, limit),
    standings: named(rows, 'standing').slice(0, limit),
    counted: numbers.length,
    isCut,
  };
}
