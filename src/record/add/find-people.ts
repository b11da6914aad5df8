import { type RawBuilder, sql } from 'kysely';
import type { KnownPerson } from '../../model/index.ts';
import type { AskedKey } from '../ports.ts';
import type { Db, Dialect } from '../store/store.ts';
import type { PeopleCache, PersonState } from './people-cache.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** A person with the number of their row. */
export type LoadedPerson = Omit<FoundPerson, 'keys'>;

/** Somebody who was found. */
export interface FoundPerson {
  readonly n: number;
  readonly known: KnownPerson;
  /** The keys of those asked for that led to them. */
  readonly keys: readonly string[];
}

/**
 * Those who share a key: a bounded number for each, whatever the number of people. Of a thousand Smiths the oldest, whom
 * documents name most; keys that say more find the others.
 */
export async function findPeople(
  db: Db,
  keys: readonly AskedKey[],
  { dialect, cache }: { readonly dialect: Dialect; readonly cache: PeopleCache },
): Promise<readonly FoundPerson[]> {
  if (keys.length === 0) return [];
  const parts = [...Map.groupBy(keys, ({ most }) => most)].map(([most, asked]) =>
    those(dialect, asked, most),
  );
  const { rows } = await sql<{ key: string; n: number; id: string; documents: number }>`
    SELECT found.key, person.n, person.id, person.documents
    FROM (${sql.join(parts, sql` UNION ALL `)}) AS found
    JOIN person ON person.n = found.person`.execute(db);
  const byPerson = Map.groupBy(rows, ({ n }) => n);
  const people = await loadPeople(
    db,
    [...byPerson.values()].map(([row]) => row!),
    cache,
  );
  return people.map((one) => ({ ...one, keys: byPerson.get(one.n)!.map(({ key }) => key) }));
}

/** Numbers of those who have one of some keys, at most so many for each; the bound has to be the same for all of them. */
function those(dialect: Dialect, keys: readonly AskedKey[], most: number): RawBuilder<unknown> {
  const list = JSON.stringify(keys.map(({ key }) => key));
  const asked =
    dialect === 'sqlite'
      ? sql`json_each(${list}) AS asked`
      : sql`json_array_elements_text(${list}::json) AS asked(value)`;
  return sql`SELECT person_key.key, person_key.person FROM ${asked}
    JOIN person_key ON person_key.key = asked.value AND person_key.person <= coalesce((
      SELECT other.person FROM person_key AS other WHERE other.key = asked.value
      ORDER BY other.person LIMIT 1 OFFSET ${sql.lit(most - 1)}), ${sql.lit(LAST)})`;
}

/** Those whom a document mentions. */
export async function peopleOfDocument(
  db: Db,
  document: number,
  cache: PeopleCache,
): Promise<readonly LoadedPerson[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.n', 'mention.person')
    .select(['person.n', 'person.id', 'person.documents'])
    .distinct()
    .where('mention.document', '=', document)
    .execute();
  return loadPeople(db, rows, cache);
}

async function loadPeople(
  db: Db,
  rows: readonly PersonState[],
  cache: PeopleCache,
): Promise<readonly LoadedPerson[]> {
  // Taken out at once: while others are loaded and kept, these may be given up.
  const people = new Map(rows.map((row) => [row.n, cache.get(row)]));
  const lacking = rows.filter(({ n }) => people.get(n) === null);
  if (lacking.length > 0) {
    const states = new Map(lacking.map((row) => [row.n, row]));
    const loaded = await db
      .selectFrom('person')
      .select(['n', 'known_z'])
      .where('n', 'in', [...states.keys()])
      .execute();
    for (const { n, known_z } of loaded) people.set(n, cache.parse(states.get(n)!, known_z));
  }
  return rows.map(({ n }) => ({ n, known: people.get(n)! }));
}
