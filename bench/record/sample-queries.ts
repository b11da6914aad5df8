import type { ReadingMaker } from './generate-readings.ts';
import { createDraw, type Draw } from './invent/seeded-draw.ts';
import { type Place, type QueryPool, queryPool, somePlace, speakerNameAt } from './query/query-pool.ts';
import { QUERY_TEXTS } from './query/query-texts.ts';

/**
 * One common or rare word (`commonThere` stands in what narrows it), two or three words, a phrase, some letters in a row,
 * a sentence to be found by its meaning, a person by name, nothing but what narrows it, the id of a statement or of a
 * document.
 */
export type QueryKind = keyof typeof QUERY_TEXTS;

/** By what a query can be narrowed. */
export const NARROWINGS = {
  /** A name. */
  speaker: speakerNameAt,
  publisher: ({ reading }: Place) => reading.document.publisher,
  /** Of publication, as `2024-03`. */
  month: ({ reading }: Place) => reading.document.publishedAt?.slice(0, 7) ?? null,
  manner: ({ attribution }: Place) => attribution.manner,
} as const;

export type Narrowing = keyof typeof NARROWINGS;

/** What somebody would look for. */
export interface Query {
  readonly kind: QueryKind;
  /** Without quotation marks around it, whatever the kind. */
  readonly text: string;
  readonly by: Readonly<Partial<Record<Narrowing, string>>>;
}

/** Readings that the queries are taken from: enough for words that hardly any document has. */
const POOL = 400;
/** Places that are tried for each query before no more are looked for. */
const MOST_TRIES = 200;

const QUERIES = 21;

/** Readings of a record that holds the first `documents` of the maker, for taking queries from. */
export function samplePool(maker: ReadingMaker, seed: number, documents: number): QueryPool {
  const draw = createDraw(seed, QUERIES);
  const indexes = Array.from({ length: Math.min(POOL, documents) }, () => draw.below(documents));
  return queryPool(indexes.map((index) => maker.readingAt(index)));
}

/** What is sampled. */
export interface Sample {
  readonly kind: QueryKind;
  /** Each query is narrowed by all of these, to what the place has that its words are from, so that something is left. */
  readonly by: readonly Narrowing[];
  readonly count: number;
  readonly seed: number;
}

function queryAt(place: Place, pool: QueryPool, { kind, by }: Sample, draw: Draw): Query | null {
  const text = QUERY_TEXTS[kind](place, pool, draw);
  const narrowed = by.map((name) => [name, NARROWINGS[name](place)] as const);
  if (text === null || narrowed.some(([, value]) => value === null)) return null;
  return { kind, text, by: Object.fromEntries(narrowed) };
}

/** Different queries of a kind; fewer where the pool has no more. All but words drawn apart stand somewhere in it. */
export function sampleQueries(pool: QueryPool, sample: Sample): readonly Query[] {
  if (pool.readings.length === 0) return [];
  const draw = createDraw(sample.seed, QUERIES, 1);
  const found = new Map<string, Query>();
  for (let tries = 0; tries < sample.count * MOST_TRIES && found.size < sample.count; tries++) {
    const query = queryAt(somePlace(pool, draw), pool, sample, draw);
    if (query !== null) found.set(JSON.stringify(query), query);
  }
  return [...found.values()];
}
