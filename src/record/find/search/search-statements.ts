import type { Notice } from '../../../model/index.ts';
import { type CurrentDecisions, loadDecisions } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import { standsAs } from '../../sight/seen-standings.ts';
import { hasPhrase, parseQuery, type SearchQuery, type TagFilter } from '../../words/index.ts';
import {
  gatherStatements,
  type ListedRow,
  type ListOptions,
  type StatementList,
} from '../list-statements.ts';
import { type Narrowing, narrowingOf } from '../narrow.ts';
import { findHits } from './find-hits.ts';
import { type Matches, spansOfMatches } from './spans-of-matches.ts';
import { tagFilterOf } from './tag-filter.ts';
import { verifyRows } from './verify-rows.ts';
import { visibleRows } from './visible-rows.ts';
import { walkDays } from './walk-days.ts';

/** Statements that were found by their words. */
export interface FoundStatements extends StatementList {
  readonly matches: Matches;
  /** What of the query was not read as it may have been meant; spans are of the query. */
  readonly notices: readonly Notice[];
}

/** So many are found and put in order at once; where there are more, it goes day by day until there are enough. */
const MOST_AT_ONCE = 2000;
/** All that there are. */
const ALL = 2 ** 31 - 1;
/** How many are checked by their words at once. */
const BATCH = 100;
/** The tag of texts of which the index does not know the order of words. */
const LONG: TagFilter = [['_long_text']];

interface Search {
  readonly record: OpenRecord;
  readonly query: SearchQuery;
  readonly narrowing: Narrowing;
  readonly tags: TagFilter;
  readonly decisions: CurrentDecisions;
  /** How many are wanted in all, those to be passed over included. */
  readonly wanted: number;
}

interface Found {
  readonly rows: readonly ListedRow[];
  readonly total: number;
  readonly isTotalCut: boolean;
}

/**
 * Statements whose words answer a query (`parseQuery` says what it may be) and that filters leave, those published last
 * first. What is looked at are the contents as they are now, whatever date the record is shown as of. Throws as
 * `parseQuery` and `narrowingOf` do.
 */
export async function searchStatements(
  record: OpenRecord,
  asked: string,
  { filters, limit, offset }: ListOptions,
): Promise<FoundStatements> {
  const query = parseQuery(asked);
  const narrowing = await narrowingOf(record.store.db, filters, record.ports);
  const { rows, total, isTotalCut } = await findMatching(record, query, {
    narrowing,
    wanted: offset + limit,
  });
  const list = await gatherStatements(record, rows.slice(offset, offset + limit), {
    ...filters,
    sight: narrowing.sight,
    total,
  });
  const matches = spansOfMatches(list, query);
  return { ...list, isTotalCut, matches, notices: query.notices };
}

/** Rows that answer a query, in their order: as many as are wanted, and how many there are. */
export async function findMatching(
  record: OpenRecord,
  query: SearchQuery,
  { narrowing, wanted }: Pick<Search, 'narrowing' | 'wanted'>,
): Promise<Found> {
  const { db } = record.store;
  const tags = await tagFilterOf(db, narrowing);
  const decisions = await loadDecisions(db, record.key, null);
  return find({ record, query, narrowing, tags, decisions, wanted });
}

async function find(search: Search): Promise<Found> {
  const { record, query, narrowing, tags } = search;
  const { document } = narrowing;
  if (document !== null) return decide(search, await rowsOfDocument(search, document), true);
  const standing = await rowsOfStanding(search);
  if (standing !== null) return decide(search, standing, true);
  const hits = await findHits(record.store, { query, tags, most: MOST_AT_ONCE + 1 });
  if (hits.length > MOST_AT_ONCE) return findByDay(search);
  return decide(search, await visibleRows(record.store.db, hits, narrowing), await isToBeChecked(search));
}

async function rowsOfDocument(
  { record: { store }, narrowing }: Search,
  document: number,
): Promise<readonly ListedRow[]> {
  const rows = await store.db
    .selectFrom('attribution')
    .select('n')
    .where('document', '=', document)
    .execute();
  return visibleRows(
    store.db,
    rows.map(({ n }) => n),
    narrowing,
  );
}

/** The rows of a standing that few have, which are faster looked through than found by their words; null for others. */
async function rowsOfStanding({
  record: { store },
  narrowing,
}: Search): Promise<readonly ListedRow[] | null> {
  const { standing } = narrowing.filters;
  if (standing === null || standing === 'as reported') return null;
  const rows = await store.db
    .selectFrom('attribution')
    .select('n')
    .where(standsAs(standing, narrowing.sight))
    .$if(narrowing.sight.standings.size === 0, (query) => query.where('standing', '<>', 'as reported'))
    .limit(MOST_AT_ONCE + 1)
    .execute();
  if (rows.length > MOST_AT_ONCE) return null;
  return visibleRows(
    store.db,
    rows.map(({ n }) => n),
    narrowing,
  );
}

const hasSubstrings = ({ substrings, excludedSubstrings }: SearchQuery): boolean =>
  substrings.length + excludedSubstrings.length > 0;

/** Whether the index proposes more than what matches: of substrings always, of phrases where a text is long. */
async function isToBeChecked({ record: { store }, query, tags }: Search): Promise<boolean> {
  if (hasSubstrings(query)) return true;
  if (!hasPhrase(query)) return false;
  return (await findHits(store, { query, tags: [...tags, ...LONG], most: 1 })).length > 0;
}

/** The rows that match, as far as they are needed, and how many there are. */
async function decide(search: Search, rows: readonly ListedRow[], isChecked: boolean): Promise<Found> {
  if (!isChecked) return { rows, total: rows.length, isTotalCut: false };
  const found: ListedRow[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    if (found.length > search.wanted) return cut(found);
    found.push(...(await verifyRows(search.record.store.db, rows.slice(at, at + BATCH), search)));
  }
  return { rows: found, total: found.length, isTotalCut: false };
}

/** “More than” one less than were found. */
const cut = (rows: readonly ListedRow[]): Found => ({ rows, total: rows.length - 1, isTotalCut: true });

async function findByDay(search: Search): Promise<Found> {
  const { record, query, tags, narrowing, wanted } = search;
  const { db } = record.store;
  const isChecked = await isToBeChecked(search);
  const found: ListedRow[] = [];
  for await (const days of walkDays(db, narrowing)) {
    const hits = await findHits(record.store, { query, tags: [...tags, ...days], most: ALL });
    const rows = await visibleRows(db, hits, narrowing);
    const { rows: left } = await decide({ ...search, wanted: wanted - found.length }, rows, isChecked);
    found.push(...left);
    if (found.length > wanted) return atLeast(search, found, isChecked);
  }
  return { rows: found, total: found.length, isTotalCut: false };
}

/** Where nothing but the index narrows, it is known that there are more than could be put in order at once. */
function atLeast({ narrowing }: Search, rows: readonly ListedRow[], isChecked: boolean): Found {
  const { firstDay, lastDay, recordedBy, filters, speaker, sight } = narrowing;
  const isExact =
    !isChecked &&
    filters.hasCopies &&
    sight.closedAt === null &&
    [firstDay, lastDay, recordedBy, filters.standing, speaker].every((one) => one === null);
  const found = cut(rows);
  return isExact ? { ...found, total: Math.max(found.total, MOST_AT_ONCE) } : found;
}
