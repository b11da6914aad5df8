import type { ExpressionBuilder } from 'kysely';
import { NO_FILTERS } from '../../find/filters.ts';
import { conditionsOf, type Narrowing } from '../../find/narrow.ts';
import { isOpen } from '../../sight/open-documents.ts';
import type { Db } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';

/** Which documents are given out. */
export interface DocumentChoice {
  readonly narrowing: Narrowing;
  /** Whether restricted ones are among them. */
  readonly hasRestricted: boolean;
}

/** How many documents are held at once. */
const BATCH = 50;

type Eb = ExpressionBuilder<Tables, 'attribution' | 'document'>;

/** What of a narrowing is about documents, whatever stands in them. */
const ofDocuments = (narrowing: Narrowing): Narrowing => ({
  ...narrowing,
  speaker: null,
  document: null,
  filters: { ...NO_FILTERS, hasCopies: narrowing.filters.hasCopies },
});

/** What of it is about single attributions. */
const ofAttributions = (narrowing: Narrowing): Narrowing => ({
  ...narrowing,
  document: null,
  outlet: null,
  firstDay: null,
  lastDay: null,
  recordedBy: null,
  filters: { ...narrowing.filters, hasCopies: true },
});

/** Whether single attributions are asked for, and not all of a document. */
export const isOfAttributions = ({ speaker, filters }: Narrowing): boolean =>
  [speaker, filters.manner, filters.act, filters.polarity, filters.standing].some((one) => one !== null);

/** Rows of the attributions that are asked for, in whatever document. */
function attributionsMeant(db: Db, narrowing: Narrowing) {
  const query = db
    .selectFrom('attribution')
    .where((eb) => eb.and(conditionsOf(eb as unknown as Eb, ofAttributions(narrowing))));
  const { speaker } = narrowing;
  if (speaker === null) return query;
  return query.where('attribution.n', 'in', ({ selectFrom }) =>
    selectFrom('said').select('said.attribution').where('said.person', '=', speaker),
  );
}

/** Rows of the documents that are given out: those that match, hold something that does, and are open to who asks. */
export function documentsMeant(db: Db, { narrowing, hasRestricted }: DocumentChoice) {
  let query = db
    .selectFrom('document')
    .where(isOpen('document', narrowing.sight))
    .where((eb) => eb.and(conditionsOf(eb as unknown as Eb, ofDocuments(narrowing))));
  if (narrowing.document !== null) query = query.where('document.n', '=', narrowing.document);
  if (!hasRestricted) query = query.where('document.is_restricted', '=', 0);
  if (isOfAttributions(narrowing))
    query = query.where('document.n', 'in', attributionsMeant(db, narrowing).select('attribution.document'));
  return query;
}

/** Numbers of the documents that are given out, in the order in which they were added, some at a time. */
export async function* listDocuments(db: Db, choice: DocumentChoice): AsyncGenerator<readonly number[]> {
  for (let last = -1; ; ) {
    const rows = await documentsMeant(db, choice)
      .select('document.n')
      .where('document.n', '>', last)
      .orderBy('document.n')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.n;
    yield rows.map(({ n }) => n);
  }
}

/** Ids of the attributions that are asked for in some documents; null for all of them. */
export async function attributionsIn(
  db: Db,
  documents: readonly number[],
  narrowing: Narrowing,
): Promise<ReadonlySet<string> | null> {
  if (!isOfAttributions(narrowing)) return null;
  const rows = await attributionsMeant(db, narrowing)
    .select('attribution.id')
    .where('attribution.document', 'in', [...documents])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
