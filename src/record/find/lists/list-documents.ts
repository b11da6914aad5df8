import { sql } from 'kysely';
import type { Access } from '../../../model/index.ts';
import { foldText } from '../../../text/tokens/fold-text.ts';
import type { OpenRecord } from '../../open-record.ts';
import { accessOf } from '../../sight/access-columns.ts';
import { momentOf } from '../../sight/check-given.ts';
import { isOpen } from '../../sight/open-documents.ts';
import type { Viewer } from '../../sight/viewer.ts';
import type { Db } from '../../store/store.ts';
import type { RelatedDocument } from '../document-page.ts';
import { NO_FILTERS } from '../filters.ts';
import { MOST_COUNTED } from '../list-statements.ts';
import { conditionsOf, type Narrowing, narrowingOf } from '../narrow.ts';
import { type Eb, visible } from '../visible.ts';

/** What documents are narrowed by; null where it is not asked for. */
export interface DocumentFilters extends Viewer {
  /** Name of the publisher, or the host of its pages. */
  readonly publisher: string | null;
  /** First and last day of publishing (ISO 8601: a day, month or year). */
  readonly from: string | null;
  readonly to: string | null;
  /** Words that begin words of the title, all of them. */
  readonly words: string | null;
  /** Whether copies are listed beside their origin. */
  readonly hasCopies: boolean;
}

/** Which documents are listed: those recorded, or published, last first. */
export interface DocumentsAsked {
  readonly filters: DocumentFilters;
  readonly order: 'recorded' | 'published';
  readonly limit: number;
  readonly offset: number;
}

/** A document as lists show it. */
export interface ListedDocument extends RelatedDocument {
  readonly recordedAt: string;
  /** Who may see it now, and from when on an embargo that holds is over; else null. */
  readonly access: Access;
  readonly openFrom: string | null;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  readonly isIncomplete: boolean;
  /** Id of the document that it copies, and of the version before it. */
  readonly copyOf: string | null;
  readonly revises: string | null;
  /** How many attributions it has. */
  readonly statements: number;
}

/** Documents in order. */
export interface DocumentList {
  readonly documents: readonly ListedDocument[];
  /** How many there are in all; counted up to ten thousand. */
  readonly total: number;
  readonly isTotalCut: boolean;
}

/** A row as it is walked. */
interface Walked {
  readonly n: number;
  readonly day: number;
  readonly title: string | null;
}

const WORDS = /[^\p{L}\p{N}]+/u;
const wordsOf = (text: string): readonly string[] => foldText(text).text.split(WORDS).filter(Boolean);

/** Whether a title has words that begin with each of some. */
function hasWords(title: string | null, asked: readonly string[]): boolean {
  const own = title === null ? [] : wordsOf(title);
  return asked.every((word) => own.some((one) => one.startsWith(word)));
}

function walk(db: Db, { filters, order }: DocumentsAsked, narrowing: Narrowing) {
  const query = db
    .selectFrom('document')
    .select(['document.n', 'document.day', 'document.title'])
    .where(isOpen('document', narrowing.sight))
    .where((eb) => eb.and(conditionsOf(eb as unknown as Eb, narrowing)))
    .$if(!filters.hasRestricted, (all) => all.where('document.is_restricted', '=', 0));
  return order === 'recorded'
    ? query.orderBy('document.n', 'desc')
    : query.orderBy('document.day', 'desc').orderBy('document.n', 'desc');
}

/** Rows looked at for their titles at once. */
const BATCH = 5000;

/** Numbers of the documents whose titles have the words, in order, up to one more than is counted. */
async function withWords(
  query: ReturnType<typeof walk>,
  { order }: DocumentsAsked,
  words: readonly string[],
): Promise<readonly number[]> {
  const found: number[] = [];
  let last: Walked | null = null;
  while (found.length <= MOST_COUNTED) {
    const rows: readonly Walked[] = await after(query, order, last).limit(BATCH).execute();
    found.push(...rows.filter(({ title }) => hasWords(title, words)).map(({ n }) => n));
    if (rows.length < BATCH) break;
    last = rows.at(-1)!;
  }
  return found;
}

const after = (query: ReturnType<typeof walk>, order: DocumentsAsked['order'], last: Walked | null) =>
  last === null
    ? query
    : query.where((eb) =>
        order === 'recorded'
          ? eb('document.n', '<', last.n)
          : eb.or([
              eb('document.day', '<', last.day),
              eb.and([eb('document.day', '=', last.day), eb('document.n', '<', last.n)]),
            ]),
      );

interface Page {
  /** Numbers of the documents. */
  readonly numbers: readonly number[];
  readonly total: number;
}

async function pageOf(db: Db, asked: DocumentsAsked, narrowing: Narrowing): Promise<Page> {
  const { limit, offset, filters } = asked;
  const query = walk(db, asked, narrowing);
  const words = filters.words === null ? [] : wordsOf(filters.words);
  if (words.length > 0) {
    const found = await withWords(query, asked, words);
    return { numbers: found.slice(offset, offset + limit), total: found.length };
  }
  const rows = await query.limit(limit).offset(offset).execute();
  const all = query
    .clearSelect()
    .clearOrderBy()
    .select('document.n')
    .limit(MOST_COUNTED + 1);
  const counted = await sql<{ count: number }>`SELECT count(*) AS count FROM ${all} AS counted`.execute(db);
  return { numbers: rows.map(({ n }) => n), total: Number(counted.rows[0]!.count) };
}

/** How many attributions of each document are shown. */
async function countStatements(
  db: Db,
  numbers: readonly number[],
  narrowing: Narrowing,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(({ fn }) => ['document.n', fn.countAll<number>().as('count')])
    .where('attribution.document', 'in', [...numbers])
    .where((eb) => eb.and(visible(eb, narrowing)))
    .groupBy('document.n')
    .execute();
  return new Map(rows.map(({ n, count }) => [n, Number(count)]));
}

/** Ids of documents that others copy or revise, as far as they may be shown. */
async function originIds(
  db: Db,
  numbers: readonly number[],
  { sight, filters }: Narrowing,
): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .select(['n', 'id'])
    .where('n', 'in', [...numbers])
    .where(isOpen('document', sight))
    .$if(!filters.hasRestricted, (all) => all.where('is_restricted', '=', 0))
    .execute();
  return new Map(rows.map(({ n, id }) => [n, id]));
}

/**
 * Documents that match filters and that who looks may see. Words are looked for in titles one by one, which takes about a
 * second for each few hundred thousand documents that the other filters leave. Throws `bad-date`.
 */
export async function listDocuments(record: OpenRecord, asked: DocumentsAsked): Promise<DocumentList> {
  const { db } = record.store;
  const { words: _words, ...filters } = asked.filters;
  const narrowing = await narrowingOf(db, { ...NO_FILTERS, ...filters }, record.ports);
  const { numbers, total } = await pageOf(db, asked, narrowing);
  const cut = { total: Math.min(total, MOST_COUNTED), isTotalCut: total > MOST_COUNTED };
  if (numbers.length === 0) return { documents: [], ...cut };
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .where('n', 'in', [...numbers])
    .execute();
  const counts = await countStatements(db, numbers, narrowing);
  const origins = await originIds(
    db,
    rows.flatMap(({ copy_of, revises }) => [copy_of, revises]).filter((n) => n !== null),
    narrowing,
  );
  const moment = momentOf(record.ports.now());
  const idOf = (n: number | null) => (n === null ? null : (origins.get(n) ?? null));
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const documents = numbers.map((n): ListedDocument => {
    const row = byNumber.get(n)!;
    return {
      ...{ id: row.id, title: row.title, publisher: row.publisher, publishedAt: row.published_at },
      ...{ url: row.url, file: row.file, recordedAt: row.recorded_at },
      ...accessOf(row, moment),
      isRestricted: row.is_restricted === 1,
      isHeld: row.is_held === 1,
      isIncomplete: row.is_incomplete === 1,
      ...{ copyOf: idOf(row.copy_of), revises: idOf(row.revises), statements: counts.get(n) ?? 0 },
    };
  });
  return { documents, ...cut };
}
