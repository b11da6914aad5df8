import { sql } from 'kysely';
import type { Db, Dialect } from '../store/store.ts';
import { listOfPrints } from './list-of-prints.ts';

/** Documents that are looked at for one print, the oldest. */
const LOOKED_AT = 32;
/** A print in texts of more origins than this is common and shows nothing. */
const MOST_ORIGINS = 12;
/** Prints in common from which on two documents are compared, by the prints of the one; of hardly any, one will do. */
const LEAST_COMMON = [
  { prints: 20, least: 3 },
  { prints: 6, least: 2 },
  { prints: 0, least: 1 },
];
/** Share of the fewer prints that must be common; of copies that are cut and edited it is mostly twice this and more. */
const LEAST_SHARE = 0.1;
/** Origins that a document is compared with at most. */
const MOST = 6;
const LAST = Number.MAX_SAFE_INTEGER;

/** An origin that has prints in common with a document. */
export interface FoundOrigin {
  readonly origin: number;
  /** Those of it and of its copies that have most in common, the most first. */
  readonly documents: readonly number[];
}

interface SharedPrint {
  readonly print: number;
  readonly document: number;
}

/** A document that shares prints, and what it is. */
interface Sharer {
  readonly document: number;
  readonly origin: number;
  /** Prints that it has in all, and in common. */
  readonly prints: number;
  readonly common: number;
}

/**
 * Those who share prints: a bounded number for each print, so that finding takes no longer as the record grows. Copies
 * stand for their origin, so that a text with a thousand copies is not common by that.
 */
export async function findCandidates(
  db: Db,
  dialect: Dialect,
  { document, prints }: { readonly document: number; readonly prints: readonly number[] },
): Promise<readonly FoundOrigin[]> {
  if (prints.length === 0) return [];
  const shared = (await loadShared(db, dialect, prints)).filter((one) => one.document !== document);
  const { least } = LEAST_COMMON.find((one) => prints.length >= one.prints)!;
  const sharers = await loadSharers(db, countShared(shared, least));
  const enough = sharers.filter(
    (one) => one.origin !== document && one.common >= LEAST_SHARE * Math.min(prints.length, one.prints),
  );
  return rankOrigins(enough, scoreDocuments(shared, sharers)).slice(0, MOST);
}

/** Documents with so many prints in common, and how many. */
function countShared(shared: readonly SharedPrint[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { document } of shared) counts.set(document, (counts.get(document) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= least));
}

/** Prints in common by document, each weighted by how few origins have it; common ones count nothing. */
function scoreDocuments(
  shared: readonly SharedPrint[],
  sharers: readonly Sharer[],
): ReadonlyMap<number, number> {
  const originOf = new Map(sharers.map(({ document, origin }) => [document, origin]));
  const scores = new Map<number, number>();
  for (const rows of Map.groupBy(shared, ({ print }) => print).values()) {
    const origins = new Set(rows.map(({ document }) => originOf.get(document) ?? document)).size;
    if (origins > MOST_ORIGINS) continue;
    for (const { document } of rows) scores.set(document, (scores.get(document) ?? 0) + 1 / origins);
  }
  return scores;
}

/** Origins by their best document, the one with the highest score first. */
function rankOrigins(
  sharers: readonly Sharer[],
  scores: ReadonlyMap<number, number>,
): readonly FoundOrigin[] {
  const scored = sharers
    .map(({ document, origin }) => ({ document, origin, score: scores.get(document) ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.document - b.document);
  return [...Map.groupBy(scored, ({ origin }) => origin)].map(([origin, all]) => ({
    origin,
    documents: all.map(({ document }) => document),
  }));
}

async function loadShared(
  db: Db,
  dialect: Dialect,
  prints: readonly number[],
): Promise<readonly SharedPrint[]> {
  const { rows } = await sql<SharedPrint>`
    SELECT print.print, print.document
    FROM ${listOfPrints(dialect, prints)} AS asked
    JOIN print ON print.print = asked.print AND print.document <= coalesce((
      SELECT other.document FROM print AS other WHERE other.print = asked.print
      ORDER BY other.document LIMIT 1 OFFSET ${sql.lit(LOOKED_AT - 1)}), ${sql.lit(LAST)})`.execute(db);
  return rows;
}

async function loadSharers(db: Db, common: ReadonlyMap<number, number>): Promise<readonly Sharer[]> {
  if (common.size === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select((eb) => [
      'document.n',
      'document.copy_of',
      eb
        .selectFrom('print')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('print.document', '=', 'document.n')
        .as('prints'),
    ])
    .where('document.n', 'in', [...common.keys()])
    .execute();
  return rows.map(({ n, copy_of, prints }) => ({
    document: n,
    origin: copy_of ?? n,
    prints: prints ?? 0,
    common: common.get(n)!,
  }));
}
