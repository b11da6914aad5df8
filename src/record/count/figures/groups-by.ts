import { MANNERS, type Manner, PERSON_KINDS } from '../../../model/index.ts';
import { loadPeople, type RecordedPerson } from '../../find/load-people.ts';
import type { Narrowing } from '../../find/narrow.ts';
import type { Sight } from '../../sight/sight.ts';
import type { Db, Dialect } from '../../store/store.ts';
import type { MeasuredError } from '../error/measured-error.ts';
import { type CountedRow, countRows, type DocumentKey, type Part } from './count-rows.ts';
import { countRowsOfSpeakers, type SpeakerCount } from './count-speakers.ts';
import type { GroupRows } from './figure-group.ts';
import { outletNames } from './outlet-names.ts';
import type { TallyRow } from './tally.ts';

/** What figures are broken down by. */
export const BREAKDOWNS = ['speaker', 'publisher', 'manner', 'month', 'kind'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** What a count is made from. */
export interface Counting {
  readonly db: Db;
  readonly dialect: Dialect;
  readonly narrowing: Narrowing;
  readonly own: readonly MeasuredError[];
}

/** What was counted of a part of all attributions, by {@link placeOf}. */
type PartRows = ReadonlyMap<string, CountedRow>;

/** Attributions with an unnamed speaker, and those without one. */
interface SpeakerParts {
  readonly anonymous: PartRows;
  readonly unresolved: PartRows;
}

const placeOf = ({ key, outlet, engine, version }: CountedRow): string =>
  JSON.stringify([key, outlet, engine, version]);

/** Adds how many of each row have an unnamed speaker or none: of all, or of those of a manner. */
const withSpeakers = (
  rows: readonly CountedRow[],
  { anonymous, unresolved }: SpeakerParts,
  of: 'attributions' | Manner = 'attributions',
): readonly TallyRow[] =>
  rows.map((row) => ({
    ...row,
    anonymous: anonymous.get(placeOf(row))?.[of] ?? 0,
    unresolved: unresolved.get(placeOf(row))?.[of] ?? 0,
  }));

/** Counts all there is by outlet, or by outlet and month. */
export async function countWhole(
  counting: Counting,
  key: DocumentKey,
): Promise<Pick<Whole, 'rows' | 'parts'>> {
  const count = (part: Part) => countRows(counting.db, { ...counting, key, part });
  const byPlace = (rows: readonly CountedRow[]) => new Map(rows.map((row) => [placeOf(row), row]));
  const rows = await count('all');
  const anonymous = byPlace(await count({ kind: 'anonymous' }));
  const unresolved = byPlace(await count('unresolved'));
  const parts = { anonymous, unresolved };
  return { rows: withSpeakers(rows, parts), parts };
}

/** What was counted for the whole, of which groups are made. */
export interface Whole {
  readonly rows: readonly TallyRow[];
  readonly parts: SpeakerParts;
  /** Counted where groups or their concentration need it; else empty. */
  readonly speakers: readonly SpeakerCount[];
  readonly limit: number;
}

const resolved = (row: CountedRow): TallyRow => ({ ...row, anonymous: 0, unresolved: 0 });

type Grouping = (counting: Counting, whole: Whole) => Promise<readonly GroupRows[]>;

/** How rows are put into groups. */
export const groupsBy: Readonly<Record<Breakdown, Grouping>> = {
  async publisher({ db, narrowing: { sight } }, { rows }) {
    const names = await outletNames(db, sight);
    return [...Map.groupBy(rows, ({ outlet }) => outlet)].map(([key, own]) => ({
      ...{ key, kind: null, rows: own },
      label: key === null ? 'no outlet' : (names.get(key) ?? key),
    }));
  },
  async month(_, { rows }) {
    return [...Map.groupBy(rows, ({ key }) => key)].map(([key, own]) => ({
      ...{ key, kind: null, rows: own },
      label: key ?? 'no date',
    }));
  },
  async manner(counting, { parts }) {
    const groups: GroupRows[] = [];
    const { filters } = counting.narrowing;
    for (const manner of MANNERS.filter((one) => (filters.manner ?? one) === one)) {
      const narrowing = { ...counting.narrowing, filters: { ...filters, manner } };
      const rows = await countRows(counting.db, { ...counting, key: 'publisher', part: 'all', narrowing });
      groups.push({ key: manner, label: manner, kind: null, rows: withSpeakers(rows, parts, manner) });
    }
    return groups.filter(({ rows }) => rows.length > 0);
  },
  async kind(counting, { parts }) {
    const groups: GroupRows[] = [];
    for (const kind of PERSON_KINDS.filter((one) => one !== 'anonymous')) {
      const rows = await countRows(counting.db, { ...counting, key: 'publisher', part: { kind } });
      groups.push({ key: kind, label: kind, kind: null, rows: rows.map(resolved) });
    }
    const anonymous = [...parts.anonymous.values()].map((row) => ({
      ...resolved(row),
      anonymous: row.attributions,
    }));
    const unresolved = [...parts.unresolved.values()].map((row) => ({
      ...resolved(row),
      unresolved: row.attributions,
    }));
    groups.push({ key: 'anonymous', label: 'anonymous', kind: null, rows: anonymous });
    groups.push({ key: null, label: 'unresolved', kind: null, rows: unresolved });
    return groups.filter(({ rows }) => rows.length > 0);
  },
  async speaker({ db, narrowing }, { speakers, limit }) {
    const chosen = speakers.slice(0, limit).map(({ person }) => person);
    const found = await countRowsOfSpeakers(db, narrowing, chosen);
    const byPerson = Map.groupBy(found, ({ person }) => person);
    const people = await peopleOf(db, chosen, narrowing.sight);
    return [...byPerson].map(([n, rows]) => {
      const { id, name, kind } = people.get(n)!;
      const anonymous = kind === 'anonymous';
      const own = rows.map((row) => ({ ...row, unresolved: 0, anonymous: anonymous ? row.attributions : 0 }));
      return { key: id, label: name, kind, rows: own };
    });
  },
};

/** People asked for at once. */
const BATCH = 5000;

async function peopleOf(
  db: Db,
  numbers: readonly number[],
  sight: Sight,
): Promise<ReadonlyMap<number, RecordedPerson>> {
  const people = new Map<number, RecordedPerson>();
  for (let from = 0; from < numbers.length; from += BATCH)
    for (const [n, person] of await loadPeople(db, numbers.slice(from, from + BATCH), sight))
      people.set(n, person);
  return people;
}
