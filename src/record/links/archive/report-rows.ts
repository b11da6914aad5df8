import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { StatementQuery } from '../../../model/index.ts';
import type { Db } from '../../store/store.ts';
import type { Speaker } from './find-speakers.ts';

/** A report that a query found. */
export interface FoundReport {
  /** Id of the attribution, and of its statement. */
  readonly attribution: string;
  readonly statement: string;
  /** Number of the document. */
  readonly document: number;
  readonly day: number;
  readonly n: number;
}

/** A query with its people looked up. */
export interface PeopledQuery extends Pick<StatementQuery, 'terms' | 'from' | 'to' | 'most'> {
  /** Empty for whoever. */
  readonly speakers: readonly Speaker[];
  /** The number of an attribution behind which none is linked; null where none is known. */
  readonly last: number | null;
  /** Numbers of attributions between which is looked for what anybody said; null for all. */
  readonly window: NumberWindow | null;
}

/** Numbers of attributions from one to another, both included. */
export interface NumberWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows that were looked at for a query: how many, the last of them, and the reports that they are. */
export interface LookedAt {
  readonly count: number;
  readonly least: number;
  readonly reports: readonly FoundReport[];
}

/** Published last first. */
export const latestFirst = (a: FoundReport, b: FoundReport): number => b.day - a.day || b.n - a.n;

/** The numbers of a query's people. */
export const numbersOf = ({ speakers }: PeopledQuery): RawBuilder<unknown> =>
  sql.join(speakers.map(({ n }) => n));

interface Row extends Omit<FoundReport, 'statement'> {
  readonly statement: string | null;
  readonly linked: string | null;
  readonly theirs: number | null;
}

/** The reports of the numbers that some SQL gives, as far as they are of a query's people and days and are linked. */
export async function reportsAt(db: Db, hits: RawBuilder<unknown>, query: PeopledQuery): Promise<LookedAt> {
  const theirs =
    query.speakers.length === 0
      ? sql`1`
      : sql`(SELECT max(1) FROM said WHERE said.attribution = attribution.n AND said.person IN (${numbersOf(query)}))`;
  const { rows } = await sql<Row>`
    SELECT attribution.n AS n, attribution.id AS attribution, attribution.document AS document,
      statement.id AS statement, document.day AS day, document.linked AS linked, ${theirs} AS theirs
    FROM (${hits}) AS hit
    JOIN attribution ON attribution.n = hit.n
    JOIN document ON document.n = attribution.document
    LEFT JOIN statement ON statement.n = attribution.statement`.execute(db);
  const reports = rows.flatMap((row) => reportOf(row, query));
  return { count: rows.length, least: Math.min(...rows.map(({ n }) => n)), reports };
}

function reportOf(row: Row, { from, to }: PeopledQuery): FoundReport | [] {
  const { statement, linked, theirs, ...report } = row;
  const { day } = report;
  const isWithin = day < 0 || ((from === null || day >= from) && (to === null || day <= to));
  return statement !== null && linked !== null && theirs !== null && isWithin ? { ...report, statement } : [];
}

/** The latest that people said, as far as it is linked. */
export async function latestOf(db: Db, query: PeopledQuery): Promise<readonly FoundReport[]> {
  const { from, to, most, last } = query;
  const conditions = [
    ...(from === null ? [] : [sql<SqlBool>`day >= ${from}`]),
    ...(to === null ? [] : [sql<SqlBool>`day <= ${to}`]),
    ...(last === null ? [] : [sql<SqlBool>`attribution <= ${last}`]),
  ];
  const perPerson = query.speakers.map(({ n }) => {
    const isTheirs = sql.join([sql<SqlBool>`person = ${n}`, ...conditions], sql` AND `);
    return sql`SELECT * FROM (SELECT attribution AS n FROM said WHERE ${isTheirs}
      ORDER BY day DESC, attribution DESC LIMIT ${most * 2}) AS one`;
  });
  const { reports } = await reportsAt(db, sql.join(perPerson, sql` UNION `), query);
  return reports.toSorted(latestFirst).slice(0, most);
}

/** Reports of the statements found that stand in some of the documents and were not found themselves. */
export async function reportsBeside(
  db: Db,
  found: readonly FoundReport[],
  documents: readonly number[],
): Promise<readonly Pick<FoundReport, 'document' | 'attribution' | 'statement'>[]> {
  if (documents.length === 0) return [];
  const [known, statements] = [
    new Set(found.map(({ n }) => n)),
    new Set(found.map(({ statement }) => statement)),
  ];
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('statement', 'statement.n', 'attribution.statement')
    .select([
      'attribution.n',
      'attribution.document',
      'attribution.id as attribution',
      'statement.id as statement',
    ])
    .where('attribution.document', 'in', [...documents])
    .orderBy('attribution.n')
    .execute();
  return rows.filter(({ n, statement }) => statements.has(statement) && !known.has(n));
}
