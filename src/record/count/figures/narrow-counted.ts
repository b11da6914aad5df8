import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { IN_ERROR } from '../../find/in-error.ts';
import { conditionsOf, type Narrowing } from '../../find/narrow.ts';
import { visible } from '../../find/visible.ts';
import { copiesNothing, isOpen } from '../../sight/open-documents.ts';
import { standsNotAs } from '../../sight/seen-standings.ts';
import type { Db } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';

type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** Versions of a page but the last, as far as they were recorded by then, are counted once with it. */
function isLastVersion(eb: Eb, { recordedBy, sight }: Narrowing): Expression<SqlBool> {
  const later = eb
    .selectFrom('document as later')
    .select('later.n')
    .whereRef('later.revises', '=', 'document.n')
    .where('later.is_restricted', '=', 0)
    .where(isOpen('later', sight));
  return eb.not(eb.exists(recordedBy === null ? later : later.where('later.recorded_at', '<=', recordedBy)));
}

/**
 * Conditions on what counts: what filters ask for, without what is restricted or closed; where copies do not count, of copies the
 * earliest and of versions the last.
 */
export function countedConditions(eb: Eb, narrowing: Narrowing): Expression<SqlBool>[] {
  const { speaker, filters } = narrowing;
  const bySpeaker = (person: number) =>
    eb.selectFrom('said').select('said.attribution').where('said.person', '=', person);
  return [
    ...visible(eb, narrowing),
    ...conditionsOf(eb, narrowing),
    ...(filters.standing === null ? [standsNotAs(IN_ERROR, narrowing.sight)] : []),
    ...(filters.hasCopies ? [] : [isLastVersion(eb, narrowing)]),
    ...(speaker === null ? [] : [eb('attribution.n', 'in', bySpeaker(speaker))]),
  ];
}

/** Filters on attributions, which say nothing of documents. */
const OF_ATTRIBUTIONS = { manner: null, act: null, polarity: null, standing: null };

/** Documents that filters on documents let through, whether they count or not; none that is closed. */
export function filteredDocuments(db: Db, narrowing: Narrowing) {
  const filters = { ...narrowing.filters, ...OF_ATTRIBUTIONS, hasCopies: true };
  const query = db
    .selectFrom('document')
    .where(isOpen('document', narrowing.sight))
    .where((eb) =>
      eb.and(conditionsOf(eb as unknown as Eb, { ...narrowing, speaker: null, document: null, filters })),
    );
  return narrowing.document === null ? query : query.where('document.n', '=', narrowing.document);
}

/** Those of them that count. */
export function countedDocuments(db: Db, narrowing: Narrowing) {
  const query = filteredDocuments(db, narrowing).where('document.is_restricted', '=', 0);
  if (narrowing.filters.hasCopies) return query;
  return query
    .where(copiesNothing('document', narrowing.sight))
    .where((eb) => isLastVersion(eb as unknown as Eb, narrowing));
}
