import type { ListedRow } from '../find/list-statements.ts';
import type { Narrowing } from '../find/narrow.ts';
import { findHits } from '../find/search/find-hits.ts';
import { tagFilterOf } from '../find/search/tag-filter.ts';
import { visibleRows } from '../find/search/visible-rows.ts';
import type { OpenRecord } from '../open-record.ts';
import type { SearchQuery, SearchTerm, TagFilter } from '../words/index.ts';
import { phraseWindows } from './phrase-windows.ts';

/** A record and what of it is looked at for a quotation. */
export interface Lookup {
  readonly record: OpenRecord;
  /** Leaves out what is restricted, and nothing else. */
  readonly narrowing: Narrowing;
  /** Numbers of the people who may be the draft's speaker; empty where that cannot be told. */
  readonly speakers: readonly number[];
}

/** How many are asked for of one question to the index. */
const MOST_EXACT = 24;
const MOST_NEAR = 20;
/** Statements that are compared word by word at most. */
const MOST_COMPARED = 10;
/** The rarest rows of words find what has all of them; the words decide. */
const ROWS_OF_EXACT = 2;
/** People whom a name may mean that are looked for by it. */
const MOST_SPEAKERS = 5;
/** Words below which a quotation is looked for only among what its speaker said. */
const LEAST_WORDS = 3;

const queryOf = (terms: readonly SearchTerm[]): SearchQuery => ({
  required: terms.map((term) => [term]),
  excluded: [],
  substrings: [],
  excludedSubstrings: [],
  notices: [],
});

async function speakerTags({ record, narrowing, speakers }: Lookup): Promise<TagFilter> {
  const filters = await Promise.all(
    speakers
      .slice(0, MOST_SPEAKERS)
      .map((speaker) => tagFilterOf(record.store.db, { ...narrowing, speaker })),
  );
  return filters.length === 0 ? [] : [filters.flat(2)];
}

/** Statements that may have a quotation's words: its rarest rows of words, or one of its rows. */
export interface Candidates {
  readonly exact: readonly ListedRow[];
  /** Those with most of the rows first, without the exact ones. Asked for only where they are needed. */
  readonly near: () => Promise<readonly ListedRow[]>;
}

/** Looks a quotation up in the index, and where much is found also among what its speaker said; null where it is too short for that. */
export async function findCandidates(lookup: Lookup, words: string): Promise<Candidates | null> {
  const { store } = lookup.record;
  const windows = phraseWindows(words);
  const tags = await speakerTags(lookup);
  const isShort = windows.reduce((sum, { stems }) => sum + stems.length, 0) < LEAST_WORDS;
  if (windows.length === 0 || (isShort && tags.length === 0)) return null;
  // Where there are more than are asked for, those of the speaker are asked for by themselves.
  const ask = async (terms: readonly SearchTerm[], most: number): Promise<readonly number[]> => {
    const query = queryOf(terms);
    const found = isShort ? [] : await findHits(store, { query, tags: [], most });
    if (tags.length === 0 || (!isShort && found.length < most)) return found;
    return [...(await findHits(store, { query, tags, most })), ...found];
  };
  const exact = new Set(await ask(windows.slice(0, ROWS_OF_EXACT), MOST_EXACT));
  const near = async () => {
    const counts = new Map<number, number>();
    for (const window of windows)
      for (const n of new Set(await ask([window], MOST_NEAR))) counts.set(n, (counts.get(n) ?? 0) + 1);
    const best = [...counts].filter(([n]) => !exact.has(n)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return earliestFirst(
      lookup,
      best.slice(0, MOST_COMPARED).map(([n]) => n),
    );
  };
  return { exact: await earliestFirst(lookup, [...exact].slice(0, MOST_EXACT)), near };
}

async function earliestFirst(
  { record, narrowing }: Lookup,
  numbers: readonly number[],
): Promise<readonly ListedRow[]> {
  if (numbers.length === 0) return [];
  return (await visibleRows(record.store.db, numbers, narrowing)).toReversed();
}
