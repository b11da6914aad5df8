import { type RawBuilder, sql } from 'kysely';
import type { Narrowing } from '../../find/narrow.ts';
import type { Db } from '../../store/store.ts';
import { countedConditions } from './narrow-counted.ts';
import type { TallyRow } from './tally.ts';

/** A speaker by the number of the row, and how many attributions are theirs: each joint speaker has it whole. */
export interface SpeakerCount {
  readonly person: number;
  readonly isAnonymous: boolean;
  readonly count: number;
}

const spoken = (db: Db, narrowing: Narrowing) =>
  db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .where((eb) => eb.and(countedConditions(eb, narrowing)));

type Counts = Map<number, number>;

/** The plus keeps SQLite from going by the order of people, which would leap about in the attributions. */
const PERSON = sql<number>`+said.person`;

async function countNarrowed(db: Db, narrowing: Narrowing): Promise<Counts> {
  const rows = await spoken(db, narrowing)
    .select(({ fn }) => [PERSON.as('person'), fn.countAll<number>().as('count')])
    .groupBy(PERSON)
    .execute();
  return new Map(rows.map(({ person, count }) => [person, count]));
}

/** Counts everything, for which an index will do, and takes off what stands in documents that do not count: they are few. */
async function countEverything(db: Db, narrowing: Narrowing): Promise<Counts> {
  const all = await db
    .selectFrom('said')
    .select(({ fn }) => ['person', fn.countAll<number>().as('count')])
    .groupBy('person')
    .execute();
  const uncounted = await db
    .selectFrom('document')
    .innerJoin('attribution', 'attribution.document', 'document.n')
    .innerJoin('said', 'said.attribution', 'attribution.n')
    .select(({ fn }) => [PERSON.as('person'), fn.countAll<number>().as('count')])
    .where((eb) => eb.not(eb.and(countedConditions(eb, narrowing))))
    .groupBy(PERSON)
    .execute();
  const counts: Counts = new Map(all.map(({ person, count }) => [person, count]));
  for (const { person, count } of uncounted) counts.set(person, (counts.get(person) ?? 0) - count);
  return counts;
}

/** Whether nothing is asked for that would leave out more than copies, versions and what is restricted or closed. */
function isUnfiltered({ filters, sight: _sight, ...rest }: Narrowing): boolean {
  const { hasCopies: _, hasRestricted: __, hasInternal: ___, ...asked } = filters;
  return [...Object.values(rest), ...Object.values(asked)].every((one) => one === null);
}

/** How much everybody says, those who say most first; restricted people left out. */
export async function countSpeakers(db: Db, narrowing: Narrowing): Promise<readonly SpeakerCount[]> {
  const counts = await (isUnfiltered(narrowing) ? countEverything : countNarrowed)(db, narrowing);
  const people = await db
    .selectFrom('person')
    .select(['n', 'kind'])
    .where('is_restricted', '=', 0)
    .where('survivor', 'is', null)
    .execute();
  return people
    .map(({ n, kind }) => ({ person: n, count: counts.get(n) ?? 0, isAnonymous: kind === 'anonymous' }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.person - b.person);
}

const sum = (value: RawBuilder<unknown>): RawBuilder<number> => sql`CAST(SUM(${value}) AS bigint)`;
const ofManner = (manner: string): RawBuilder<number> =>
  sql`COUNT(CASE WHEN attribution.manner = ${manner} THEN 1 END)`;

/** People asked for at once. */
const BATCH = 5000;

/** A tally of somebody in one outlet, as one engine has read it. */
export type SpeakerRow = Omit<TallyRow, 'key' | 'anonymous' | 'unresolved'> & { readonly person: number };

/** What some people say, by outlet and engine. */
export async function countRowsOfSpeakers(
  db: Db,
  narrowing: Narrowing,
  people: readonly number[],
): Promise<readonly SpeakerRow[]> {
  const rows: SpeakerRow[] = [];
  for (let from = 0; from < people.length; from += BATCH)
    rows.push(...(await rowsOf(db, narrowing, people.slice(from, from + BATCH))));
  return rows;
}

const rowsOf = (db: Db, narrowing: Narrowing, people: readonly number[]): Promise<SpeakerRow[]> =>
  spoken(db, narrowing)
    .innerJoin('reading', 'reading.document', 'document.n')
    .where('said.person', 'in', people)
    .select(['said.person', 'document.outlet', 'reading.engine', 'reading.version'])
    .select(({ fn }) => [
      fn.count<number>('document.n').distinct().as('documents'),
      fn.countAll<number>().as('attributions'),
      ofManner('direct').as('direct'),
      ofManner('mixed').as('mixed'),
      ofManner('indirect').as('indirect'),
      sum(sql`attribution.words`).as('words'),
      sum(sql`attribution.verbatim_words`).as('verbatimWords'),
      sum(sql`attribution.is_reviewed`).as('reviewed'),
    ])
    .groupBy(['said.person', 'document.outlet', 'reading.engine', 'reading.version'])
    .execute();
