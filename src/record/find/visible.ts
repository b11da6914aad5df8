import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Narrowing } from './narrow.ts';

type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** Numbers of the attributions in documents that are restricted, as a query. */
export const hiddenAttributions = (db: Db): Expression<number> =>
  sql<number>`${db
    .selectFrom('document as closed')
    .innerJoin('attribution as hidden', 'hidden.document', 'closed.n')
    .select('hidden.n')
    .where('closed.is_restricted', '=', 1)}`;

/**
 * Conditions on rows of `attribution` joined with their `document` that leave out what is restricted: whole documents,
 * and what a restricted person says, alone or with others. None where it is asked for.
 */
export function visible(
  eb: Eb,
  { filters, restricted }: Pick<Narrowing, 'filters' | 'restricted'>,
): Expression<SqlBool>[] {
  if (filters.hasRestricted) return [];
  const isOpen = eb('document.is_restricted', '=', 0);
  if (restricted === null) return [isOpen];
  const theirs = eb
    .selectFrom('said as hidden')
    .select('hidden.attribution')
    .whereRef('hidden.attribution', '=', 'attribution.n')
    .where('hidden.person', 'in', restricted);
  return [isOpen, eb.not(eb.exists(theirs))];
}
