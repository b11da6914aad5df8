import { cosineWith } from './cosine-with.ts';
import type { Cells } from './create-cells.ts';
import { forEachEntry } from './entry.ts';
import { codeLength, estimate, signTables } from './sign-code.ts';
import { createTopList, type TopList } from './top-list.ts';
import type { VectorStore } from './vector-store.ts';

/** An attribution that says something like what was asked for, and the cosine of the two vectors. */
export interface Similar {
  readonly attribution: number;
  readonly score: number;
}

/** What is searched for, and how. */
export interface MeaningSearch<F> {
  /** Vector of the question, of the encoder that made the others. */
  readonly question: Int8Array;
  /** What it is narrowed by; null for nothing. */
  readonly filter: F | null;
  /** The least score that counts as similar. */
  readonly least: number;
  readonly limit: number;
}

/** Codes that are looked at where there are more; cells are taken until there are as many. */
const ENOUGH_CODES = 150_000;
/** As many that a filter leaves are looked at one and all. */
const FEW = 100_000;
/** Cells that are looked at first, and at most where a filter leaves more than few. */
const FIRST_CELLS = 32;
const MOST_FILTERED_CELLS = 256;
/** Vectors that are compared whole. */
const COMPARED = 1000;

/** Adds the estimates of entries to a list, and says how many there were. */
function addEntries(entries: Uint8Array, found: TopList, tables: Int16Array, near: Int32Array): number {
  let many = 0;
  forEachEntry(entries, codeLength(tables.length / 32), (attribution, cell, at) => {
    found.add(estimate(entries, at, tables, near[cell]!), attribution);
    many++;
  });
  return many;
}

/** Cells from the nearest on, of equally near ones the first. */
const byNearness = (near: Int32Array): number[] =>
  [...near.keys()].sort((a, b) => near[b]! - near[a]! || a - b);

/** How many more cells it takes to come to enough codes, going by what those looked at held. */
const cellsToGo = (seen: number, codes: number): number =>
  codes === 0 ? Number.POSITIVE_INFINITY : Math.ceil((seen * (ENOUGH_CODES - codes)) / codes);

/**
 * The attributions whose vectors are nearest to that of a question, the best first, of equal ones that with the lower
 * number; exact where there are few vectors, else nearly. Throws `bad-vector`.
 */
export async function searchByMeaning<F>(
  store: VectorStore<F>,
  cells: Cells,
  { question, filter, least, limit }: MeaningSearch<F>,
): Promise<readonly Similar[]> {
  const near = cells.nearness(question);
  const tables = signTables(question);
  const found = createTopList(Math.max(COMPARED, limit));

  async function lookAround(most: number): Promise<void> {
    const order = byNearness(near).slice(0, most);
    for (let seen = 0, codes = 0, next = FIRST_CELLS; seen < order.length && codes < ENOUGH_CODES; ) {
      const some = order.slice(seen, seen + next);
      codes += addEntries(await store.entriesIn(some, filter), found, tables, near);
      seen += some.length;
      next = cellsToGo(seen, codes);
    }
  }

  const few = filter === null ? null : await store.entriesOf(filter, FEW);
  if (few !== null) addEntries(few, found, tables, near);
  else await lookAround(filter === null ? cells.count : MOST_FILTERED_CELLS);
  const vectors = await store.vectorsOf(found.numbers());
  const scoreOf = cosineWith(question);
  return [...vectors]
    .map(([attribution, vector]) => ({ attribution, score: scoreOf(vector) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.attribution - b.attribution)
    .slice(0, limit);
}
