import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { isOpen } from '../sight/open-documents.ts';
import type { Sight } from '../sight/sight.ts';
import type { Db } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Narrowing } from './narrow.ts';

/** Builds conditions on attributions joined with their documents. */
export type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** Numbers of the attributions in documents that are restricted or closed to who looks, as a query. */
export function hiddenAttributions(db: Db, { closedAt }: Sight): Expression<number> {
  const attributions = db
    .selectFrom('document as closed')
    .innerJoin('attribution as hidden', 'hidden.document', 'closed.n')
    .select('hidden.n');
  const restricted = attributions.where('closed.is_restricted', '=', 1);
  // Each condition by itself has an index.
  return closedAt === null
    ? sql<number>`${restricted}`
    : sql<number>`(${restricted.unionAll(attributions.where('closed.open_from', '>', closedAt))})`;
}

/**
 * Conditions on rows of `attribution` joined with their `document` that leave out what is closed to who looks, and, unless
 * it is asked for, what is restricted: whole documents, and what a restricted person says, alone or with others.
 */
export function visible(
  eb: Eb,
  { filters, restricted, sight }: Pick<Narrowing, 'filters' | 'restricted' | 'sight'>,
): Expression<SqlBool>[] {
  const open = sight.closedAt === null ? [] : [isOpen('document', sight)];
  if (filters.hasRestricted) return open;
  const shown = [...open, eb('document.is_restricted', '=', 0)];
  if (restricted === null) return shown;
  const theirs = eb
    .selectFrom('said as hidden')
    .select('hidden.attribution')
    .whereRef('hidden.attribution', '=', 'attribution.n')
    .where('hidden.person', 'in', restricted);
  return [...shown, eb.not(eb.exists(theirs))];
}
