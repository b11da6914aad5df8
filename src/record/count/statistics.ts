import { MANNERS } from '../../model/index.ts';
import type { Filters } from '../find/filters.ts';
import { narrowingOf } from '../find/narrow.ts';
import type { OpenRecord } from '../open-record.ts';
import type { CountOf } from './error/estimate.ts';
import { errorOf, type MeasuredError } from './error/measured-error.ts';
import { type Concentration, concentrationOf } from './figures/concentration.ts';
import { countSpeakers } from './figures/count-speakers.ts';
import { type Coverage, coverageOf } from './figures/coverage.ts';
import { type FigureGroup, figureGroups, type GroupRows } from './figures/figure-group.ts';
import { type Breakdown, type Counting, countWhole, groupsBy } from './figures/groups-by.ts';
import type { TallyRow } from './figures/tally.ts';
import { loadMeasured } from './keep-measured.ts';

/** What is asked for. */
export interface StatisticsOptions {
  readonly by: Breakdown | null;
  readonly filters: Filters;
  /** Groups at most. */
  readonly limit: number;
}

/** Figures over the attributions of a record as it stands, with what they rest on. */
export interface Statistics {
  readonly by: Breakdown | null;
  readonly total: FigureGroup;
  /** Those with most attributions first; months in order. */
  readonly groups: readonly FigureGroup[];
  /** How many groups there are, those that are not listed included. */
  readonly groupsInAll: number;
  /** Over speakers with a name; null where it was not counted, by anything but speakers. */
  readonly speakers: Concentration | null;
  readonly outlets: Concentration;
  readonly coverage: Coverage;
  /** Whether copies and earlier versions count beside their origin and the last. */
  readonly hasCopies: boolean;
  /** The engines that found what is counted, with what is known of their errors. */
  readonly errors: readonly {
    readonly engine: string;
    readonly version: string;
    readonly error: MeasuredError | null;
  }[];
}

/**
 * Counts what a record holds now: judgements applied, what was rejected left out. Throws `no-such-person`,
 * `no-such-document`, `bad-date`.
 */
export async function statistics(
  { store, ports }: OpenRecord,
  { by, filters, limit }: StatisticsOptions,
): Promise<Statistics> {
  const { db, close } = await store.snapshot();
  try {
    const counting: Counting = {
      ...{ db, dialect: store.dialect },
      narrowing: await narrowingOf(db, filters, ports),
      own: await loadMeasured(db),
    };
    return await count(counting, { by, limit });
  } finally {
    await close();
  }
}

async function count(
  counting: Counting,
  { by, limit }: Pick<StatisticsOptions, 'by' | 'limit'>,
): Promise<Statistics> {
  const { db, narrowing, own } = counting;
  const { rows, parts } = await countWhole(counting, by === 'month' ? 'month' : 'publisher');
  const hasSpeakers = by === null || by === 'speaker';
  const speakers = hasSpeakers ? await countSpeakers(db, narrowing) : [];
  const groups = by === null ? [] : await groupsBy[by](counting, { rows, parts, speakers, limit });
  const [total] = figureGroups([{ key: null, label: 'all', kind: null, rows }], { own, of: () => 'all' });
  return {
    ...{ by, total: total! },
    groups: figureGroups(chosen(groups, by, limit), { own, of: countOf(by) }),
    groupsInAll: by === 'speaker' ? speakers.length : groups.length,
    speakers: hasSpeakers
      ? concentrationOf(speakers.flatMap((one) => (one.isAnonymous ? [] : [one.count])))
      : null,
    outlets: concentrationOf(outletCounts(rows)),
    coverage: await coverageOf(db, narrowing),
    hasCopies: narrowing.filters.hasCopies,
    errors: total!.engines.map(({ engine, version }) => ({
      ...{ engine, version },
      error: errorOf({ engine, version }, own),
    })),
  };
}

/** Of months the last, of all else those with most. */
const chosen = (groups: readonly GroupRows[], by: Breakdown | null, limit: number): readonly GroupRows[] =>
  by === 'month' ? groups.toSorted(byKey).slice(-limit) : groups.toSorted(byAttributions).slice(0, limit);

const attributionsOf = (rows: GroupRows['rows']): number =>
  rows.reduce((sum, { attributions }) => sum + attributions, 0);

const outletCounts = (rows: readonly TallyRow[]): readonly number[] =>
  [...Map.groupBy(rows, ({ outlet }) => outlet)].flatMap(([outlet, own]) =>
    outlet === null ? [] : [attributionsOf(own)],
  );

const LAST = '\uffff';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What has no key stands last. */
const byKey = (a: GroupRows, b: GroupRows): number => compare(a.key ?? LAST, b.key ?? LAST);
const byAttributions = (a: GroupRows, b: GroupRows): number =>
  attributionsOf(b.rows) - attributionsOf(a.rows) || byKey(a, b);

const countOf =
  (by: Breakdown | null) =>
  ({ key }: GroupRows): CountOf => {
    if (by === 'manner') return MANNERS.find((manner) => manner === key)!;
    return by === 'speaker' || (by === 'kind' && key !== null) ? 'speaker' : 'all';
  };
