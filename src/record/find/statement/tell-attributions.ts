import type { Attribution, Reading } from '../../../model/index.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import { leadsToOpen } from '../../sight/open-documents.ts';
import type { Sight } from '../../sight/sight.ts';
import type { Db } from '../../store/store.ts';
import { type Filters, NO_FILTERS } from '../filters.ts';
import { narrowedTo } from '../narrow.ts';
import { readingsOf } from '../reading-of.ts';
import { visibleRows } from '../search/visible-rows.ts';
import type { StatementReport } from './account.ts';
import { reportOf } from './report-of.ts';

/** Which statement: by its number, or by the number of an attribution that belongs to none. */
export interface AccountAsked
  extends Pick<Filters, 'recordedBy' | 'publishedBy' | 'hasRestricted' | 'hasInternal'> {
  readonly attribution: number;
  readonly statement: number | null;
}

/** An attribution of the record with all that is shown of it. */
export interface Told {
  readonly one: Attribution;
  readonly reading: Reading;
  readonly report: StatementReport;
  /** Number of its document, and whether that copies another. */
  readonly document: number;
  readonly isCopy: boolean;
}

/** A document of the record, and how it is read by who looks. */
export interface ReadDocument {
  readonly recorded: RecordedDocument;
  readonly reading: Reading;
}

/** What an account is told from. */
export interface Around {
  readonly record: OpenRecord;
  /** Documents by their numbers that have been read as `asked` has them. */
  readonly known: Map<number, ReadDocument>;
  readonly asked: AccountAsked;
  readonly decisions: CurrentDecisions;
  readonly sight: Sight;
}

/** Documents by their numbers, each read once. */
async function readAll(
  numbers: readonly number[],
  { record, asked, decisions, sight, known }: Around,
): Promise<readonly ReadDocument[]> {
  const { db } = record.store;
  const unknown = numbers.filter((n) => !known.has(n));
  if (unknown.length > 0) {
    const documents = await loadDocuments(db, unknown, decisions);
    const chosen = documents.map((recorded) => ({ recorded, ids: null }));
    const readings = await readingsOf(db, chosen, { hasRestricted: asked.hasRestricted, sight });
    documents.forEach((recorded, at) => {
      known.set(recorded.row.n, { recorded, reading: readings[at]! });
    });
  }
  return numbers.flatMap((n) => known.get(n) ?? []);
}

/** The attributions of some ids that may be shown. */
export async function tellAttributions(
  ids: readonly string[],
  around: Around,
): Promise<ReadonlyMap<string, Told>> {
  const { record, asked, sight } = around;
  const { db } = record.store;
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attribution')
    .leftJoin('statement', 'statement.n', 'attribution.statement')
    .select(['attribution.n', 'attribution.id', 'statement.id as statement'])
    .where('attribution.id', 'in', [...new Set(ids)])
    .execute();
  const { recordedBy, publishedBy, hasRestricted, hasInternal } = asked;
  const filters = { ...NO_FILTERS, recordedBy, publishedBy, hasRestricted, hasInternal };
  const narrowing = await narrowedTo(db, filters, sight);
  const shown = await visibleRows(
    db,
    rows.map(({ n }) => n),
    narrowing,
  );
  const statements = new Map(rows.map(({ id, statement }) => [id, statement]));
  const meant = new Set(shown.map(({ id }) => id));
  const documents = await readAll([...new Set(shown.map(({ document }) => document))], around);
  const copies = await copiesAmong(
    db,
    documents.map(({ recorded }) => recorded),
    sight,
  );
  return new Map(
    documents.flatMap(({ recorded: { row }, reading }) => {
      return reading.attributions.flatMap((one) => {
        if (!meant.has(one.id)) return [];
        const report = reportOf(one, reading, statements.get(one.id) ?? null);
        const told: Told = { one, reading, report, document: row.n, isCopy: copies.has(row.n) };
        return [[one.id, told] as const];
      });
    }),
  );
}

/** Numbers of those documents that copy one which who looks may see. */
async function copiesAmong(
  db: Db,
  documents: readonly RecordedDocument[],
  sight: Sight,
): Promise<ReadonlySet<number>> {
  const copies = documents.flatMap(({ row }) => (row.copy_of === null ? [] : [row.n]));
  if (sight.closedAt === null || copies.length === 0) return new Set(copies);
  const rows = await db
    .selectFrom('document')
    .select('n')
    .where('n', 'in', copies)
    .where(leadsToOpen('document.copy_of', sight))
    .execute();
  return new Set(rows.map(({ n }) => n));
}
