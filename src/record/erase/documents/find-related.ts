import { isNearCopy } from '../../copies/index.ts';
import type { Db } from '../../store/store.ts';

/** Fingerprints asked for at once. */
const MOST = 500;

/**
 * Numbers of some documents and of all that are the same text or nearly: their copies and versions, what they copy or
 * revise, and what the tombstones of these would refuse.
 */
export async function findRelated(db: Db, documents: readonly number[]): Promise<readonly number[]> {
  const found = new Set(documents);
  for (const n of found) for (const other of await relatedTo(db, n)) found.add(other);
  return [...found].sort((a, b) => a - b);
}

async function relatedTo(db: Db, n: number): Promise<readonly number[]> {
  const row = await db
    .selectFrom('document')
    .select(['content_hash', 'copy_of', 'revises', 'page_key'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const { copy_of, revises, content_hash } = row;
  const linked = await db
    .selectFrom('document')
    .select('n')
    .where((eb) =>
      eb.or([eb('copy_of', '=', n), eb('revises', '=', n), eb('content_hash', '=', content_hash)]),
    )
    .execute();
  const near = await nearlyThat(db, n, row.page_key);
  return [...linked.map((one) => one.n), ...[copy_of, revises].flatMap((one) => one ?? []), ...near];
}

const printsOf = async (db: Db, n: number): Promise<readonly number[]> =>
  (await db.selectFrom('print').select('print').where('document', '=', n).execute()).map(
    ({ print }) => print,
  );

async function nearlyThat(db: Db, n: number, page: string | null): Promise<readonly number[]> {
  const prints = await printsOf(db, n);
  if (prints.length === 0) return [];
  const sharing = await db
    .selectFrom('print')
    .innerJoin('document', 'document.n', 'print.document')
    .select(['document.n', 'document.page_key'])
    .distinct()
    .where('print.print', 'in', prints.slice(0, MOST))
    .where('document.n', '!=', n)
    .execute();
  const near: number[] = [];
  for (const { n: other, page_key } of sharing) {
    const isSamePage = page !== null && page_key === page;
    if (isSamePage || isNearCopy(prints, await printsOf(db, other))) near.push(other);
  }
  return near;
}
