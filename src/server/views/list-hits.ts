import {
  type Filters,
  listStatements,
  type OpenRecord,
  searchStatements,
  similarStatements,
} from '../../record/index.ts';
import type { StatementHits, StatementQuery } from '../contract.ts';
import { statementHits } from './statement-hits.ts';

/** Which part of which statements. */
export interface ListAsked {
  readonly filters: Filters;
  readonly limit: number;
  readonly offset: number;
}

/**
 * The statements that filters leave: those that have some words or mean something like them, or all. Throws what searching
 * throws.
 */
export async function listHits(
  record: OpenRecord,
  { q, by = 'words' }: Pick<StatementQuery, 'q' | 'by'>,
  asked: ListAsked,
): Promise<StatementHits> {
  if (q === undefined) return statementHits(record, await listStatements(record, asked));
  if (by === 'meaning') {
    const found = await similarStatements(record, q, asked);
    return statementHits(record, found, found);
  }
  const found = await searchStatements(record, q, asked);
  return statementHits(record, found, found);
}
