import { type RawBuilder, sql } from 'kysely';
import { monthTag } from '../../add/tags-of.ts';
import type { Db, Dialect, Store } from '../../store/store.ts';
import { tagToken } from '../../words/index.ts';
import {
  type FoundReport,
  latestFirst,
  latestOf,
  numbersOf,
  type PeopledQuery,
  reportsAt,
} from './report-rows.ts';
import { isLoose, type Tier, type Writing, wordTiers, writeAny, writeTier } from './word-tiers.ts';

/** Rows of the index that are looked at for one answer, and in how many tries of more and more rows. */
const PER_ANSWER = 8;
const TRIES = 2;
/** Days of a stretch that is narrowed by its months. */
const MOST_DAYS = 200;
/** Of people who have said no more, all is an answer: it costs less than asking for words. */
const LITTLE = 12;
/** Statements that are looked through on PostgreSQL, whose index gives them in no order. */
const MOST_LOOKED = 1000;

/**
 * Reports that fit a query, the likeliest first: those that have two of its words before those that have one, the latest
 * of each first. `pairs`, and whoever is asked for without a name, leave out the latter.
 */
export async function findReports(
  { db, dialect }: Pick<Store, 'db' | 'dialect'>,
  query: PeopledQuery,
  least: 'pairs' | 'any' = 'any',
): Promise<readonly FoundReport[]> {
  if (query.speakers.length > 0 && (query.terms.length === 0 || (await saidLittle(db, query, least))))
    return latestOf(db, query);
  const found = new Map<number, FoundReport>();
  const take = async (tier: Tier): Promise<void> => {
    const asked = { query, tier, isNarrowed: false, before: query.last, most: query.most };
    for (const one of await search(db, dialect, asked)) if (!found.has(one.n)) found.set(one.n, one);
  };
  const { pairs, any } = wordTiers({ terms: query.terms, isAnybodys: query.speakers.length === 0, least });
  if (pairs === null || any === null) {
    if (pairs ?? any) await take((pairs ?? any)!);
    return [...found.values()].slice(0, query.most);
  }
  // Where all that have any of the words are an answer, nobody need be asked which have two.
  await take(any);
  if (found.size <= query.most) return [...found.values()];
  const loose = [...found.values()];
  found.clear();
  await take(pairs);
  return [...new Map([...found.values(), ...loose].map((one) => [one.n, one])).values()].slice(0, query.most);
}

/** Whether people have said so little that any of it answers, the document that asks included. */
async function saidLittle(db: Db, query: PeopledQuery, least: 'pairs' | 'any'): Promise<boolean> {
  if (least === 'pairs') return false;
  const numbers = query.speakers.map(({ n }) => n);
  const said = await db
    .selectFrom('said')
    .select('attribution')
    .where('person', 'in', numbers)
    .limit(LITTLE + 1)
    .execute();
  return said.length <= LITTLE;
}

interface Search {
  readonly query: PeopledQuery;
  readonly tier: Tier;
  /** Whether tags of months narrow it, which costs more than looking at some rows for nothing. */
  readonly isNarrowed: boolean;
  /** Numbers up to this one; null for all. */
  readonly before: number | null;
  readonly most: number;
}

/**
 * Looks at the rows that the index gives, those recorded last first. Where as many as are looked at are too late or not
 * linked, it is asked once more, for what was recorded before, in the months of a stretch.
 */
async function search(db: Db, dialect: Dialect, first: Search): Promise<readonly FoundReport[]> {
  const found: FoundReport[] = [];
  let asked = first;
  for (let tries = 0; tries < TRIES; tries++) {
    const limit = asked.most * PER_ANSWER;
    const hits = dialect === 'sqlite' ? inSqlite(asked, limit) : inPostgres(asked, limit);
    const { count, least, reports } = await reportsAt(db, hits, asked.query);
    found.push(...reports);
    if (count < limit || found.length >= first.most) break;
    asked = { ...asked, isNarrowed: true, before: least - 1, most: asked.most * 2 };
  }
  return found.sort(latestFirst);
}

const FTS5: Writing = { quote: '"', and: ' AND ', or: ' OR ' };
const TSQUERY: Writing = { quote: "'", and: ' & ', or: ' | ' };

function tagsOf({ query, isNarrowed }: Search): readonly (readonly string[])[] {
  const people = query.speakers.flatMap(({ ids }) => ids.map((id) => tagToken('speaker', id)));
  return [...(people.length > 0 ? [people] : []), ...(isNarrowed ? monthsIn(query) : [])];
}

function monthsIn({ from, to }: PeopledQuery): readonly (readonly string[])[] {
  if (from === null || to === null || to < from || to - from > MOST_DAYS) return [];
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  // What bears no date may be of any.
  return [[...new Set(days.map(monthTag)), tagToken('day', 'none')]];
}

/** A condition on the number of an attribution. */
function within({ query: { window }, before }: Search, number: RawBuilder<unknown>): RawBuilder<unknown> {
  const ends = [before, window?.to ?? null].filter((end) => end !== null);
  const to = ends.length === 0 ? sql`` : sql` AND ${number} <= ${Math.min(...ends)}`;
  return window === null ? to : sql`${to} AND ${number} >= ${window.from}`;
}

function inSqlite(asked: Search, limit: number): RawBuilder<unknown> {
  const tags = tagsOf(asked).map((any) => ` AND tags : ${writeAny(any, FTS5)}`);
  const match = `words : ${writeTier(asked.tier, FTS5)}${tags.join('')}`;
  const before = within(asked, sql.ref('rowid'));
  return sql`SELECT rowid AS n FROM word_index WHERE word_index MATCH ${match} ${before}
    ORDER BY rowid DESC LIMIT ${limit}`;
}

function inPostgres(asked: Search, limit: number): RawBuilder<unknown> {
  const { query, tier } = asked;
  const words = writeTier(tier, TSQUERY);
  const tags = tagsOf(asked).map((any) => ` & ${writeAny(any, TSQUERY)}`);
  const before = within(asked, sql.ref('words.attribution'));
  // Of the many that have some word, those of a person are found by the person.
  const hits =
    isLoose(tier) && query.speakers.length > 0
      ? sql`SELECT words.attribution FROM (SELECT attribution FROM said WHERE person IN (${numbersOf(query)})
            ORDER BY day DESC, attribution DESC LIMIT ${MOST_LOOKED}) AS latest
          JOIN attribution_words AS words ON words.attribution = latest.attribution
          WHERE words.words @@ ${words}::tsquery ${before}`
      : sql`SELECT words.attribution FROM attribution_words AS words
          WHERE words.words @@ ${`${words}${tags.join('')}`}::tsquery ${before} LIMIT ${MOST_LOOKED}`;
  return sql`SELECT attribution AS n FROM (${hits}) AS hits ORDER BY attribution DESC LIMIT ${limit}`;
}
