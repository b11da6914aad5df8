import { type Expression, sql } from 'kysely';
import type { Reading } from '../../model/index.ts';
import { loadDecisions } from '../load/judgements.ts';
import { loadDocuments } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { reviewedStandings } from '../sight/reviewed-standings.ts';
import { standingSeen, standsAs } from '../sight/seen-standings.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import { type Filters, lastMoment, NO_FILTERS } from './filters.ts';
import { IN_ERROR } from './in-error.ts';
import { conditionsOf, type Narrowing, narrowingOf } from './narrow.ts';
import { readingsOf } from './reading-of.ts';
import { visible } from './visible.ts';

/** Statements in order, gathered by document: one that comes up again later stands there again. */
export interface StatementList {
  readonly readings: readonly Reading[];
  /** Ids of the attributions in their order. */
  readonly ids: readonly string[];
  /** By the id of the attribution, what became of it; those that stand as they were reported are left out. */
  readonly standings: Readonly<Record<string, string>>;
  /** Ids of those of them that stand so by links that no person has accepted. */
  readonly unreviewed: readonly string[];
  /** How many there are in all; counted up to {@link MOST_COUNTED}. */
  readonly total: number;
  readonly isTotalCut: boolean;
}

/** What is listed. */
export interface ListOptions {
  readonly filters: Filters;
  readonly limit: number;
  readonly offset: number;
}

/** More than these are told as “more than”. */
export const MOST_COUNTED = 10_000;

/** A row of `attribution` as lists carry it. */
export interface ListedRow {
  readonly n: number;
  readonly id: string;
  readonly document: number;
}

/** Statements that match filters, those published last first. */
export async function listStatements(
  record: OpenRecord,
  { filters, limit, offset }: ListOptions,
): Promise<StatementList> {
  const { db } = record.store;
  const narrowing = await narrowingOf(db, filters, record.ports);
  const query = listed(db, narrowing);
  const rows = await query.limit(limit).offset(offset).execute();
  const total = await countStatements(db, narrowing);
  return gatherStatements(record, rows, { ...filters, sight: narrowing.sight, total });
}

/** How many there are, counted up to one more than is told. */
async function countStatements(db: Db, narrowing: Narrowing): Promise<number> {
  const { speaker } = narrowing;
  const isAlone = speaker !== null && (await isNarrowedBySpeakerAlone(db, narrowing));
  // The index knows it then, and no document need be looked at.
  const most = MOST_COUNTED + 1;
  const all: Expression<{ n: number }> = isAlone
    ? db.selectFrom('said').select('attribution as n').where('person', '=', speaker).limit(most)
    : listed(db, narrowing).clearSelect().clearOrderBy().select('attribution.n').limit(most);
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${all} AS counted`.execute(db);
  return Number(rows[0]!.count);
}

/** Filters that leave everything in a record in which nothing is restricted or closed. */
const OF_SIGHT: readonly (keyof Filters)[] = ['hasRestricted', 'hasInternal'];

/** Whether a narrowing leaves all that its speaker says: no other filter is given, and nothing is restricted or closed. */
async function isNarrowedBySpeakerAlone(db: Db, { filters, restricted, sight }: Narrowing): Promise<boolean> {
  const keys = Object.keys(NO_FILTERS) as (keyof Filters)[];
  const isOther = (key: keyof Filters) => !OF_SIGHT.includes(key) && key !== 'speaker';
  if (sight.closedAt !== null) return false;
  if (keys.some((key) => isOther(key) && filters[key] !== NO_FILTERS[key])) return false;
  const wrong = await db
    .selectFrom('attribution')
    .select('n')
    .where(standsAs(IN_ERROR, sight))
    .limit(1)
    .execute();
  if (wrong.length > 0) return false;
  if (filters.hasRestricted) return true;
  const closed = await db
    .selectFrom('document')
    .select('n')
    .where('is_restricted', '=', 1)
    .limit(1)
    .execute();
  return restricted === null && closed.length === 0;
}

const listed = (db: Db, narrowing: Narrowing) =>
  narrowing.speaker === null ? ofAll(db, narrowing) : ofSpeaker(db, narrowing.speaker, narrowing);

/** So many of the attributions that a narrowing leaves, those published last first. */
export const newestRows = (db: Db, narrowing: Narrowing, most: number): Promise<readonly ListedRow[]> =>
  listed(db, narrowing).limit(most).execute();

/** The numbers of the attributions that a narrowing leaves, as a query. */
export const numbersOf = (db: Db, narrowing: Narrowing): Expression<{ n: number }> =>
  listed(db, narrowing).clearSelect().clearOrderBy().select('attribution.n');

const ofAll = (db: Db, narrowing: Narrowing) =>
  db
    .selectFrom('document')
    .innerJoin('attribution', 'attribution.document', 'document.n')
    .select(['attribution.n', 'attribution.id', 'attribution.document'])
    .where((eb) => eb.and([...visible(eb, narrowing), ...conditionsOf(eb, narrowing)]))
    .orderBy('document.day', 'desc')
    .orderBy('document.n', 'desc')
    .orderBy('attribution.place');

const ofSpeaker = (db: Db, speaker: number, narrowing: Narrowing) =>
  db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(['attribution.n', 'attribution.id', 'attribution.document'])
    .where('said.person', '=', speaker)
    .where((eb) => eb.and([...visible(eb, narrowing), ...conditionsOf(eb, narrowing)]))
    .orderBy('said.day', 'desc')
    .orderBy('said.attribution', 'desc');

/** What gathering needs beside the rows. */
interface Gathering extends Pick<Filters, 'recordedBy' | 'hasRestricted'> {
  readonly total: number;
  readonly sight: Sight;
}

/** Rows → the statements that they stand for, with their documents. */
export async function gatherStatements(
  record: OpenRecord,
  rows: readonly ListedRow[],
  { total, recordedBy, hasRestricted, sight }: Gathering,
): Promise<StatementList> {
  const { db } = record.store;
  const until = recordedBy === null ? null : lastMoment(recordedBy);
  const decisions = await loadDecisions(db, record.key, until);
  const numbers = [...new Set(rows.map(({ document }) => document))];
  const documents = new Map((await loadDocuments(db, numbers, decisions)).map((one) => [one.row.n, one]));
  const runs: { document: number; ids: string[] }[] = [];
  for (const { document, id } of rows) {
    const last = runs.at(-1);
    if (last?.document === document) last.ids.push(id);
    else runs.push({ document, ids: [id] });
  }
  const chosen = runs.map(({ document, ids }) => ({ recorded: documents.get(document)!, ids: new Set(ids) }));
  return {
    readings: await readingsOf(db, chosen, { hasRestricted, sight }),
    ids: rows.map(({ id }) => id),
    ...(await standingsOf(record, rows, sight)),
    total: Math.min(total, MOST_COUNTED),
    isTotalCut: total > MOST_COUNTED,
  };
}

async function standingsOf(
  { store: { db }, ports }: OpenRecord,
  rows: readonly ListedRow[],
  sight: Sight,
): Promise<Pick<StatementList, 'standings' | 'unreviewed'>> {
  if (rows.length === 0) return { standings: {}, unreviewed: [] };
  const found = await db
    .selectFrom('attribution')
    .select(['id', 'statement', 'standing'])
    .where(
      'n',
      'in',
      rows.map(({ n }) => n),
    )
    .$if(sight.standings.size === 0, (query) => query.where('standing', '<>', 'as reported'))
    .execute();
  const seen = found.map((row) => ({ ...row, standing: standingSeen(row, sight) }));
  const moved = new Map(
    seen.filter(({ standing }) => standing !== 'as reported').map((row) => [row.id, row]),
  );
  const reviewed = await reviewedStandings(db, [...moved.values()], { sight, links: ports.links });
  const inOrder = rows.flatMap(({ id }) => moved.get(id) ?? []);
  return {
    standings: Object.fromEntries(inOrder.map(({ id, standing }) => [id, standing])),
    unreviewed: inOrder.filter(({ statement }) => !reviewed.has(statement ?? -1)).map(({ id }) => id),
  };
}
