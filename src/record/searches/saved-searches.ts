import { randomBytes } from 'node:crypto';
import { HearsayError } from '../../errors.ts';
import type { OpenRecord } from '../open-record.ts';

/** A search that somebody keeps. */
export interface StoredSearch {
  readonly id: string;
  readonly name: string;
  /** What it asks for, as it was given. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}

/** So many one user may keep. */
const MOST_KEPT = 200;

const COLUMNS = ['id', 'name', 'query', 'created_at'] as const;

const searchOf = (row: {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly created_at: string;
}): StoredSearch => ({
  id: row.id,
  name: row.name,
  query: JSON.parse(row.query) as StoredSearch['query'],
  createdAt: row.created_at,
});

const noSuchSearch = (id: string): HearsayError =>
  new HearsayError(
    'no-such-search',
    `${id}: you keep no search of this id; the ids of those that are listed are accepted.`,
  );

/** The searches that a user keeps, the last kept first. */
export async function listSearches({ store }: OpenRecord, owner: string): Promise<readonly StoredSearch[]> {
  const rows = await store.db
    .selectFrom('saved_search')
    .select(COLUMNS)
    .where('owner', '=', owner)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(searchOf);
}

/** One of the searches that a user keeps, by its whole id. Throws `no-such-search`. */
export async function getSearch({ store }: OpenRecord, owner: string, id: string): Promise<StoredSearch> {
  const row = await store.db
    .selectFrom('saved_search')
    .select(COLUMNS)
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw noSuchSearch(id);
  return searchOf(row);
}

/** Keeps a search for a user. Throws `too-many-searches`. */
export async function keepSearch(
  { store, ports }: OpenRecord,
  owner: string,
  { name, query }: Pick<StoredSearch, 'name' | 'query'>,
): Promise<StoredSearch> {
  const id = randomBytes(12).toString('hex');
  const row = { id, name, query: JSON.stringify(query), created_at: ports.now().toISOString() };
  await store.write(async (db) => {
    const { kept } = await db
      .selectFrom('saved_search')
      .select(({ fn }) => fn.countAll<number>().as('kept'))
      .where('owner', '=', owner)
      .executeTakeFirstOrThrow();
    if (Number(kept) >= MOST_KEPT)
      throw new HearsayError(
        'too-many-searches',
        `${name}: you keep ${kept} searches already; ${MOST_KEPT} are accepted, so one must go first.`,
      );
    await db
      .insertInto('saved_search')
      .values({ ...row, owner })
      .execute();
  });
  return searchOf(row);
}

/** Forgets a search that a user keeps. Throws `no-such-search`. */
export async function forgetSearch({ store }: OpenRecord, owner: string, id: string): Promise<void> {
  await store.write(async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom('saved_search')
      .where('owner', '=', owner)
      .where('id', '=', id)
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0) throw noSuchSearch(id);
  });
}
