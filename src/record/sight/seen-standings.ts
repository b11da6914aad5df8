import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { loadDeeds } from '../links/write/load-deeds.ts';
import type { LinkWork } from '../ports.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Db } from '../store/store.ts';
import { closedDocuments } from './open-documents.ts';

/** How statements stand without what is closed, by their numbers: those alone that stand otherwise with it. */
export type ChangedStandings = ReadonlyMap<number, string>;

/** Statements at the ends of links that are said in closed documents, or lead to what is. */
async function statementsAround(db: Db, closedAt: string): Promise<readonly number[]> {
  const ends = db
    .selectFrom('link')
    .innerJoin('attribution as source', 'source.n', 'link.from_attribution')
    .innerJoin('attribution as target', 'target.n', 'link.to_attribution')
    .select(['source.statement as from', 'target.statement as to']);
  const ofClosed = db
    .selectFrom('attribution')
    .select('attribution.n')
    .where('attribution.document', 'in', closedDocuments(closedAt));
  const rows = [
    ...(await ends.where('link.document', 'in', closedDocuments(closedAt)).execute()),
    ...(await ends.where('link.to_attribution', 'in', ofClosed).execute()),
  ];
  return [...new Set(rows.flatMap(({ from, to }) => [from, to]))].filter((n) => n !== null);
}

async function storedStandings(
  db: Db,
  statements: readonly number[],
): Promise<readonly { readonly statement: number | null; readonly standing: string }[]> {
  return db
    .selectFrom('attribution')
    .select(['statement', 'standing'])
    .distinct()
    .where('statement', 'in', [...statements])
    .execute();
}

/** Works out anew how those statements stand that closed documents have to do with. */
export async function changedStandings(
  db: Db,
  closedAt: string,
  { standing }: Pick<LinkWork, 'standing'>,
): Promise<ChangedStandings> {
  const statements = await statementsAround(db, closedAt);
  const deeds = await loadDeeds(db, statements, { closedAt });
  const changed = new Map<number, string>();
  for (const some of inChunks(statements))
    for (const row of await storedStandings(db, some)) {
      const { name } = standing(deeds.get(row.statement!) ?? []);
      if (name !== row.standing) changed.set(row.statement!, name);
    }
  return changed;
}

/** What of a sight the standings are. */
interface Standings {
  readonly standings: ChangedStandings;
}

const listOf = (numbers: Iterable<number>): RawBuilder<unknown> =>
  sql`(${sql.join([...numbers].map((n) => sql.lit(n)))})`;

const UNMOVED = 'as reported';

/** Whether a row of `attribution`, by its name in the query, stands so to who looks. */
export function standsAs(
  name: string,
  { standings }: Standings,
  attribution = 'attribution',
): Expression<SqlBool> {
  const [stored, statement] = [sql.ref(`${attribution}.standing`), sql.ref(`${attribution}.statement`)];
  // Names the condition of the index on standings, without which all of the record would be looked through.
  const isMoved = name === UNMOVED ? sql`` : sql`AND ${stored} <> 'as reported'`;
  const isStored = sql<SqlBool>`(${stored} = ${name} ${isMoved})`;
  if (standings.size === 0) return isStored;
  const now = [...standings].flatMap(([n, other]) => (other === name ? [n] : []));
  const isUnchanged = sql`(${statement} IS NULL OR ${statement} NOT IN ${listOf(standings.keys())})`;
  const isOther = now.length === 0 ? sql`` : sql`OR ${statement} IN ${listOf(now)}`;
  return sql<SqlBool>`((${isStored} AND ${isUnchanged}) ${isOther})`;
}

/** Whether it does not stand so. */
export const standsNotAs = (
  name: string,
  sight: Standings,
  attribution = 'attribution',
): Expression<SqlBool> =>
  sight.standings.size === 0
    ? sql<SqlBool>`${sql.ref(`${attribution}.standing`)} <> ${name}`
    : sql<SqlBool>`NOT COALESCE(${standsAs(name, sight, attribution)}, FALSE)`;

/** How a row of `attribution` stands to who looks, as a column. */
export function seenStanding({ standings }: Standings): RawBuilder<string> {
  if (standings.size === 0) return sql<string>`attribution.standing`;
  const cases = [...Map.groupBy(standings, ([, name]) => name)].map(
    ([name, own]) =>
      sql`WHEN attribution.statement IN ${listOf(own.map(([n]) => n))} THEN CAST(${sql.lit(name)} AS text)`,
  );
  return sql<string>`CASE ${sql.join(cases, sql` `)} ELSE attribution.standing END`;
}

/** How an attribution stands to who looks, by what is stored of it. */
export const standingSeen = (
  { statement, standing }: { readonly statement: number | null; readonly standing: string },
  { standings }: Standings,
): string => (statement === null ? standing : (standings.get(statement) ?? standing));
