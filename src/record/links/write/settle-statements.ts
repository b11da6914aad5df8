import type { Db } from '../../store/store.ts';
import {
  firstMembers,
  forwardStatements,
  type Member,
  mergeStatements,
  putStatements,
  statementId,
} from './statement-rows.ts';

/**
 * Gives statements whose attributions have changed the ids that are theirs: that of the attribution recorded first among
 * them. The id that one had before leads there. One that nothing reports any more leads to the statement of an
 * attribution, whose numbers `heirs` has by the ids of those for which it may have been minted, or is gone.
 */
export async function settleStatements(
  db: Db,
  statements: Iterable<number>,
  heirs: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const numbers = [...new Set(statements)];
  if (numbers.length === 0) return;
  const rows = await db.selectFrom('statement').select(['n', 'id']).where('n', 'in', numbers).execute();
  const firsts = await firstMembers(db, numbers);
  for (const row of rows) {
    const first = firsts.get(row.n);
    if (first) await rename(db, row, { first, busy: [] });
  }
  await leaveEmpty(db, numbers, heirs);
}

/**
 * Moves what reports a statement under the id that is minted for the first of it. Returns false, and moves nothing, where
 * that id cannot be had, since two statements lie under each other's.
 */
async function rename(db: Db, row: StatementRow, { first, busy }: Renaming): Promise<boolean> {
  const wanted = statementId(first.id);
  if (wanted === row.id) return true;
  if (!(await vacate(db, wanted, [...busy, row.id]))) return false;
  const into = (await putStatements(db, [wanted])).get(wanted)!;
  await mergeStatements(db, [row.n], into);
  return true;
}

interface StatementRow {
  readonly n: number;
  readonly id: string;
}

interface Renaming {
  readonly first: Member;
  /** Ids that are being left. */
  readonly busy: readonly string[];
}

/**
 * Has a statement's id free for the attribution that it is minted for: what reports it without that one goes elsewhere.
 * Returns whether it is.
 */
export async function vacate(db: Db, id: string, busy: readonly string[] = []): Promise<boolean> {
  if (busy.includes(id)) return false;
  const row = await db.selectFrom('statement').select(['n', 'id']).where('id', '=', id).executeTakeFirst();
  const first = row && (await firstMembers(db, [row.n])).get(row.n);
  return row && first ? rename(db, row, { first, busy }) : true;
}

/** Of those that nothing reports: their ids lead to their heirs, or they are gone. */
async function leaveEmpty(
  db: Db,
  numbers: readonly number[],
  heirs: ReadonlyMap<string, number>,
): Promise<void> {
  const firsts = await firstMembers(db, numbers);
  const empty = await db
    .selectFrom('statement')
    .select(['n', 'id'])
    .where('n', 'in', [...numbers])
    .where('survivor', 'is', null)
    .execute();
  const heirOf = new Map([...heirs].map(([id, attribution]) => [statementId(id), attribution]));
  for (const { n, id } of empty) {
    if (firsts.has(n)) continue;
    const heir = await statementOf(db, heirOf.get(id));
    if (heir !== null && heir !== n) await forwardStatements(db, [n], heir);
    else await db.deleteFrom('statement').where('n', '=', n).execute();
  }
}

async function statementOf(db: Db, attribution: number | undefined): Promise<number | null> {
  if (attribution === undefined) return null;
  const row = await db
    .selectFrom('attribution')
    .select('statement')
    .where('n', '=', attribution)
    .executeTakeFirst();
  return row?.statement ?? null;
}
