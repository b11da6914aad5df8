import { sql } from 'kysely';
import type { ContentIndex, IndexedContent } from '../add/content-index.ts';
import type { Db, Dialect } from '../store/store.ts';
import {
  foldText,
  type IndexEntry,
  indexTokens,
  planEntry,
  toFts5Columns,
  toTsvector,
} from '../words/index.ts';

interface Entry extends IndexedContent {
  readonly entry: IndexEntry;
  readonly folded: string;
}

const entryOf = (row: IndexedContent): Entry => ({
  ...row,
  entry: planEntry(indexTokens(row.words)),
  folded: foldText(row.words).text,
});

const rowids = (numbers: readonly number[]) => sql.join(numbers.map((n) => sql.lit(n)));

async function removeSqlite(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await sql`DELETE FROM word_index WHERE rowid IN (${rowids(numbers)})`.execute(db);
  await sql`DELETE FROM character_index WHERE rowid IN (${rowids(numbers)})`.execute(db);
}

const sqlite: ContentIndex = {
  async put(db, rows, areNew) {
    if (!areNew)
      await removeSqlite(
        db,
        rows.map(({ n }) => n),
      );
    const entries = rows.map(entryOf);
    const words = entries.map(({ n, entry, tags }) => {
      const columns = toFts5Columns(entry, tags);
      return sql`(${n}, ${columns.words}, ${columns.tags})`;
    });
    await sql`INSERT INTO word_index (rowid, words, tags) VALUES ${sql.join(words)}`.execute(db);
    const folded = entries.map((one) => sql`(${one.n}, ${one.folded})`);
    await sql`INSERT INTO character_index (rowid, folded) VALUES ${sql.join(folded)}`.execute(db);
  },
  remove: removeSqlite,
};

/** PostgreSQL keeps no U+0000 in a text. */
const withoutNull = (text: string): string => text.replaceAll('\0', '\u0001').toWellFormed();

const postgres: ContentIndex = {
  async put(db, rows) {
    const values = rows
      .map(entryOf)
      .map(
        ({ n, entry, tags, folded }) =>
          sql`(${n}, ${toTsvector(entry, tags)}::tsvector, ${withoutNull(folded)})`,
      );
    await sql`INSERT INTO attribution_words (attribution, words, folded) VALUES ${sql.join(values)}
      ON CONFLICT (attribution) DO UPDATE SET words = excluded.words, folded = excluded.folded`.execute(db);
  },
  async remove(db, numbers) {
    if (numbers.length > 0)
      await db
        .deleteFrom('attribution_words')
        .where('attribution', 'in', [...numbers])
        .execute();
  },
};

/** The index of words and substrings of a store. */
export const createContentIndex = (dialect: Dialect): ContentIndex =>
  dialect === 'sqlite' ? sqlite : postgres;
