import { sql } from 'kysely';
import type { Span } from '../../../model/index.ts';
import { contentWords } from '../../add/write-attributions.ts';
import { findByMeaning, type Similar } from '../../meaning/index.ts';
import type { OpenRecord } from '../../open-record.ts';
import { findNegation } from '../../words/index.ts';
import { type Filters, NO_FILTERS } from '../filters.ts';
import {
  gatherStatements,
  type ListedRow,
  type ListOptions,
  numbersOf,
  type StatementList,
} from '../list-statements.ts';
import { type Narrowing, narrowingOf } from '../narrow.ts';
import { visibleRows } from './visible-rows.ts';

/** How near a statement is to what was asked for. */
export interface Nearness {
  /** Cosine of the two vectors, at most 1. */
  readonly score: number;
  /** Words of the statement that negate, or null: vectors hardly tell a sentence from its opposite. */
  readonly negation: string | null;
}

/** Statements that say something like what was asked for, the nearest first. */
export interface SimilarStatements extends StatementList {
  /** By the id of the attribution. */
  readonly nearness: ReadonlyMap<string, Nearness>;
}

/** So many more are asked for where some may be restricted. */
const SPARE = 50;

/** Whether nothing is asked for; documents that are closed to who looks are never found. */
const isOpen = (filters: Filters): boolean =>
  (Object.keys(NO_FILTERS) as (keyof Filters)[]).every(
    (key) => key === 'hasInternal' || filters[key] === NO_FILTERS[key],
  );

/**
 * Statements near in meaning to a sentence that filters leave, the nearest first, copies and variants beside one another.
 * Only those that have a vector are found (`hearsay vectors` makes them). Throws `no-encoder`, `no-vectors`.
 */
export async function similarStatements(
  record: OpenRecord,
  question: string,
  { filters, limit, offset }: ListOptions,
): Promise<SimilarStatements> {
  const { db } = record.store;
  const narrowing = await narrowingOf(db, filters, record.ports);
  const filter = isOpen(filters) ? null : sql<unknown>`${numbersOf(db, narrowing)}`;
  const { closedAt } = narrowing.sight;
  const near = await findByMeaning(record, { question, filter, closedAt, limit: offset + limit + 1 + SPARE });
  const rows = await inOrder(record, near, narrowing);
  const page = rows.slice(offset, offset + limit);
  const isCut = rows.length > offset + limit;
  const list = await gatherStatements(record, page, {
    ...filters,
    sight: narrowing.sight,
    total: isCut ? offset + limit : rows.length,
  });
  const scores = new Map(near.map(({ attribution, score }) => [attribution, score]));
  const byId = new Map(page.map(({ n, id }) => [id, scores.get(n)!]));
  return { ...list, isTotalCut: isCut, nearness: nearnessOf(list, byId) };
}

async function inOrder(
  { store }: OpenRecord,
  near: readonly Similar[],
  narrowing: Narrowing,
): Promise<readonly ListedRow[]> {
  const visible = await visibleRows(
    store.db,
    near.map(({ attribution }) => attribution),
    narrowing,
  );
  const rows = new Map(visible.map((row) => [row.n, row]));
  return near.flatMap(({ attribution }) => rows.get(attribution) ?? []);
}

function nearnessOf(
  { readings }: StatementList,
  scores: ReadonlyMap<string, number>,
): ReadonlyMap<string, Nearness> {
  return new Map(
    readings.flatMap(({ document, attributions }) =>
      attributions.map(({ id, content }) => {
        const words = contentWords(document.text, content);
        const span: Span | null = findNegation(words);
        return [
          id,
          { score: scores.get(id)!, negation: span === null ? null : words.slice(span.start, span.end) },
        ];
      }),
    ),
  );
}
