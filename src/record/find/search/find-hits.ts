import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import {
  type SearchQuery,
  type TagFilter,
  toFts5,
  toLikePattern,
  toTrigrams,
  toTsquery,
} from '../../words/index.ts';

/** What is looked for in the index. */
export interface IndexSearch {
  readonly query: SearchQuery;
  readonly tags: TagFilter;
  /** How many are wanted at most. */
  readonly most: number;
}

type Hits = RawBuilder<{ n: number }>;

function inSqlite({ query, tags, most }: IndexSearch): Hits {
  const words = toFts5(query, tags);
  const characters = toTrigrams(query.substrings);
  const parts = [
    ...(words === null ? [] : [sql`SELECT rowid AS n FROM word_index WHERE word_index MATCH ${words}`]),
    ...(characters === null
      ? []
      : [sql`SELECT rowid AS n FROM character_index WHERE character_index MATCH ${characters}`]),
  ];
  return sql`${sql.join(parts, sql` INTERSECT `)} LIMIT ${most}`;
}

function inPostgres({ query, tags, most }: IndexSearch): Hits {
  const words = toTsquery(query, tags);
  const conditions = [
    ...(words === null ? [] : [sql`words @@ ${words}::tsquery`]),
    ...(query.substrings.length === 0
      ? []
      : [sql`folded LIKE ALL (${query.substrings.map(toLikePattern)}::text[])`]),
  ];
  return sql`SELECT attribution AS n FROM attribution_words
    WHERE ${sql.join(conditions, sql` AND `)} LIMIT ${most}`;
}

/**
 * Numbers of attributions that the index proposes, in any order: all of those that match, and such as only may, where
 * the index cannot tell (`matchesQuery` decides).
 */
export async function findHits(
  { dialect, db }: Pick<Store, 'dialect' | 'db'>,
  search: IndexSearch,
): Promise<readonly number[]> {
  const { rows } = await (dialect === 'sqlite' ? inSqlite(search) : inPostgres(search)).execute(db);
  return rows.map(({ n }) => Number(n));
}
