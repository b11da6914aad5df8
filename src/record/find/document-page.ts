import type { Reading } from '../../model/index.ts';
import type { CopyEvidence } from '../copies/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { loadDecisions } from '../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';
import type { Revision } from '../versions/index.ts';
import { lastMoment } from './filters.ts';
import { getRow } from './find-by-id.ts';
import { readingsOf } from './reading-of.ts';
import { refuseRestricted } from './refuse-restricted.ts';

/** Another document that this one is a copy or version of, or that is one of this. */
export interface RelatedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** A document of the record as it is shown. */
export interface DocumentPage {
  readonly reading: Reading;
  readonly engine: { readonly name: string; readonly version: string };
  readonly recordedAt: string;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  /** The earliest known here of the same text, with the evidence for it; null where this is it. */
  readonly copyOf: RelatedDocument | null;
  readonly copyEvidence: CopyEvidence | null;
  readonly copies: readonly RelatedDocument[];
  /** The version before and those after, with what was changed. */
  readonly revises: RelatedDocument | null;
  readonly revision: Revision | null;
  readonly revisions: readonly RelatedDocument[];
  /** Judgements on it that hold, and those that do not find their place. */
  readonly judgements: readonly RecordedJudgement[];
  readonly orphaned: readonly RecordedJudgement[];
}

/** How something is shown: as of when, null for now. */
export interface AsOf {
  readonly recordedBy: string | null;
  /** Last day of publishing of what is shown beside it. */
  readonly publishedBy?: string | null | undefined;
  /** Whether it is shown though it is restricted. */
  readonly hasRestricted?: boolean | undefined;
}

async function related(db: Db, number: number | null): Promise<RelatedDocument | null> {
  return number === null ? null : ((await relatedBy(db, 'n', number))[0] ?? null);
}

const relatedBy = (db: Db, column: 'n' | 'copy_of' | 'revises', number: number): Promise<RelatedDocument[]> =>
  db
    .selectFrom('document')
    .select(['id', 'title', 'publisher', 'published_at as publishedAt', 'url'])
    .where(column, '=', number)
    .where('is_restricted', '=', 0)
    .orderBy('day')
    .orderBy('n')
    .execute();

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

/** Loads the document of an id or its first characters. Throws `no-such-document`, `restricted`. */
export async function getDocument(
  record: OpenRecord,
  id: string,
  { recordedBy, hasRestricted = false }: AsOf,
): Promise<RecordedDocument> {
  const { db } = record.store;
  const { n } = await getRow(db, 'document', id);
  const until = recordedBy === null ? null : lastMoment(recordedBy);
  const [recorded] = await loadDocuments(db, [n], await loadDecisions(db, record.key, until));
  if (recorded!.row.is_restricted === 1 && !hasRestricted)
    refuseRestricted({ document: recorded!.row.id }, await loadDecisions(db, record.key));
  return recorded!;
}

/** All there is to show of a document. Throws `no-such-document`, `restricted`. */
export async function documentPage(record: OpenRecord, id: string, asOf: AsOf): Promise<DocumentPage> {
  const { db } = record.store;
  const recorded = await getDocument(record, id, asOf);
  const { row, engine, orphaned } = recorded;
  const { hasRestricted = false } = asOf;
  const [reading] = await readingsOf(db, [{ recorded, ids: null }], { hasRestricted });
  const until = asOf.recordedBy === null ? null : lastMoment(asOf.recordedBy);
  const decisions = await loadDecisions(db, record.key, until);
  return {
    reading: reading!,
    engine,
    recordedAt: row.recorded_at,
    isRestricted: row.is_restricted === 1,
    isHeld: row.is_held === 1,
    copyOf: await related(db, row.copy_of),
    copyEvidence: parsed<CopyEvidence>(row.copy_evidence),
    copies: await relatedBy(db, 'copy_of', row.n),
    revises: await related(db, row.revises),
    revision: parsed<Revision>(row.revision),
    revisions: await relatedBy(db, 'revises', row.n),
    judgements: decisions.byDocument.get(row.id) ?? [],
    orphaned,
  };
}
