import type { Db } from '../store/store.ts';
import { type Linking, linkOne } from './link-one.ts';

/** Documents whose links waited for somebody who speaks in a new one, and that are linked again for it. */
const MOST_WAITING = 4;
/** A link waits for what was published up to so many days before it; what is older is found by linking all anew. */
const MOST_DAYS = 365;

/**
 * Links a document that was added, and links again some that were not published before it: those whose links wait for
 * somebody who speaks in it, and those in which the same people say something in such words.
 */
export async function linkAdded(linking: Linking, n: number): Promise<void> {
  const later = await linkOne(linking, n);
  const again = new Set([...(await findWaiting(linking.db, n)), ...later]);
  for (const one of again) await linkOne(linking, one);
}

/** Documents with links that may be about what is said in a document. */
export async function findWaiting(db: Db, n: number): Promise<readonly number[]> {
  const { day } = await db.selectFrom('document').select('day').where('n', '=', n).executeTakeFirstOrThrow();
  const speakers = await speakersIn(db, n);
  if (speakers.length === 0) return [];
  const rows = await db
    .selectFrom('link_awaited')
    .innerJoin('link', 'link.n', 'link_awaited.link')
    .select(({ fn }) => ['link.document', fn.max('link_awaited.link').as('last')])
    .where('link_awaited.person', 'in', speakers)
    .where('link_awaited.day', '>=', day)
    .where('link_awaited.day', '<=', day < 0 ? day : day + MOST_DAYS)
    .where('link.document', '!=', n)
    .groupBy('link.document')
    .orderBy('last', 'desc')
    .limit(MOST_WAITING)
    .execute();
  return rows.map(({ document }) => document);
}

/** Numbers of who speaks in a document, and of those who were merged into them. */
async function speakersIn(db: Db, n: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('said', 'said.attribution', 'attribution.n')
    .select('said.person')
    .distinct()
    .where('attribution.document', '=', n)
    .execute();
  const own = rows.map(({ person }) => person);
  if (own.length === 0) return [];
  const merged = await db.selectFrom('person').select('n').where('survivor', 'in', own).execute();
  return [...own, ...merged.map((one) => one.n)];
}
