import type { ReportGroup } from '../../../model/index.ts';
import type { Db } from '../../store/store.ts';
import { settleStatements, vacate } from './settle-statements.ts';
import {
  assign,
  firstMembers,
  inOrderOfRecord,
  mergeStatements,
  putStatements,
  statementId,
} from './statement-rows.ts';

/** Attributions of a document, as linking groups them. */
export interface Grouped {
  /** Number of the document. */
  readonly document: number;
  readonly groups: readonly ReportGroup[];
  /** Statements that its attributions reported before they were read or judged otherwise. */
  readonly former: ReadonlySet<number>;
}

/** Writes which statements a document reports. Returns the numbers of those that it reports now. */
export async function writeStatements(
  db: Db,
  { document, groups, former }: Grouped,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('attribution')
    .select(['n', 'id', 'statement'])
    .where('document', '=', document)
    .orderBy('place')
    .execute();
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  const old = new Set([...former, ...rows.flatMap(({ statement }) => statement ?? [])]);
  if (rows.some(({ statement }) => statement !== null))
    await db.updateTable('attribution').set({ statement: null }).where('document', '=', document).execute();
  const order = [...numbers.keys()];
  const made = groups
    .map((group) => ({ ...group, attributions: order.filter((id) => group.attributions.includes(id)) }))
    .filter(({ attributions }) => attributions.length > 0);
  const joined = await joinKnown(db, made);
  const minted = await mintNew(
    db,
    made.filter((group) => !joined.has(group)),
    old.size > 0,
  );
  const statements = new Map<number, number>();
  for (const group of made)
    for (const id of group.attributions)
      statements.set(numbers.get(id)!, (joined.get(group) ?? minted.get(group))!);
  await assign(db, statements);
  const changed = [...old, ...joined.values()];
  if (changed.length === 0) return new Set(statements.values());
  await settleStatements(db, changed, await heirsIn(db, document, numbers));
  return statementsIn(db, document);
}

type ByGroup = ReadonlyMap<ReportGroup, number>;

/** The statement of each group that belongs to one or more of those that the record has: they are one from now on. */
async function joinKnown(db: Db, groups: readonly ReportGroup[]): Promise<ByGroup> {
  const ids = [...new Set(groups.flatMap(({ statements }) => statements))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('statement').select(['n', 'id']).where('id', 'in', ids).execute();
  const numberOf = new Map(rows.map(({ n, id }) => [id, n]));
  const firsts = await firstMembers(db, [...numberOf.values()]);
  const became = new Map<number, number>();
  const joined = new Map<ReportGroup, number>();
  for (const group of groups) {
    const meant = group.statements.flatMap((id) => numberOf.get(id) ?? []).filter((n) => firsts.has(n));
    const all = [...new Set(meant.map((n) => became.get(n) ?? n))];
    const [keep, ...others] = all.sort((a, b) => inOrderOfRecord(firsts.get(a)!, firsts.get(b)!));
    if (keep === undefined) continue;
    await mergeStatements(db, others, keep);
    for (const [from, into] of became) if (others.includes(into)) became.set(from, keep);
    for (const other of others) became.set(other, keep);
    joined.set(group, keep);
  }
  return new Map([...joined].map(([group, n]) => [group, became.get(n) ?? n]));
}

/** Statements for groups that are new; `mayBeThere` where ids that are minted now may have been minted before. */
async function mintNew(db: Db, groups: readonly ReportGroup[], mayBeThere: boolean): Promise<ByGroup> {
  if (groups.length === 0) return new Map();
  const ids = groups.map(({ attributions: [first] }) => statementId(first!));
  if (mayBeThere) for (const id of await reportedAmong(db, ids)) await vacate(db, id);
  const rows = await putStatements(db, ids);
  return new Map(groups.map((group, at) => [group, rows.get(ids[at]!)!]));
}

/** Ids of statements that something reports. */
async function reportedAmong(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['n', 'id'])
    .where('id', 'in', [...ids])
    .execute();
  const firsts = await firstMembers(
    db,
    rows.map(({ n }) => n),
  );
  return rows.flatMap(({ n, id }) => (firsts.has(n) ? [id] : []));
}

/** Numbers of the document's attributions by their ids, and by those that they had before they were judged. */
async function heirsIn(
  db: Db,
  document: number,
  numbers: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const gone = await db
    .selectFrom('former_attribution')
    .select(['id', 'became'])
    .where('document', '=', document)
    .where('became', 'is not', null)
    .execute();
  const now = gone.flatMap(({ id, became }) => {
    const n = numbers.get(became!);
    return n === undefined ? [] : [[id, n] as const];
  });
  return new Map([...now, ...numbers]);
}

async function statementsIn(db: Db, document: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('attribution')
    .select('statement')
    .distinct()
    .where('document', '=', document)
    .where('statement', 'is not', null)
    .execute();
  return new Set(rows.map(({ statement }) => statement!));
}
