import type { Access, DocumentHead, Reading } from '../../model/index.ts';
import type { CopyEvidence } from '../copies/index.ts';
import type { RecordedJudgement } from '../judgements/recorded-judgement.ts';
import { type CurrentDecisions, loadDecisions } from '../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { accessOf } from '../sight/access-columns.ts';
import { momentOf } from '../sight/check-given.ts';
import { isOpen } from '../sight/open-documents.ts';
import { judgementsSeen } from '../sight/seen-judgements.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { OWNER } from '../sight/viewer.ts';
import type { Db } from '../store/store.ts';
import type { Revision } from '../versions/index.ts';
import { type AttributionMark, attributionMarks } from './attribution-marks.ts';
import { lastMoment } from './filters.ts';
import { getRow } from './find-by-id.ts';
import { readingsOf } from './reading-of.ts';
import { refuseRestricted } from './refuse-restricted.ts';

/** Another document that this one is a copy or version of, or that is one of this. */
export type RelatedDocument = DocumentHead;

/** A document of the record as it is shown. */
export interface DocumentPage {
  readonly reading: Reading;
  readonly engine: { readonly name: string; readonly version: string };
  readonly recordedAt: string;
  readonly isRestricted: boolean;
  readonly isHeld: boolean;
  /** Who may see it now, and from when on an embargo that holds is over; else null. */
  readonly access: Access;
  readonly openFrom: string | null;
  /** The earliest known here of the same text, with the evidence for it; null where this is it. */
  readonly copyOf: RelatedDocument | null;
  readonly copyEvidence: CopyEvidence | null;
  readonly copies: readonly RelatedDocument[];
  /** The version before and those after, with what was changed. */
  readonly revises: RelatedDocument | null;
  readonly revision: Revision | null;
  readonly revisions: readonly RelatedDocument[];
  /** By the id of the attribution, for all of them. */
  readonly marks: Readonly<Record<string, AttributionMark>>;
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
  /** Whether what is internal or under embargo is seen; it is, where nothing is said. */
  readonly hasInternal?: boolean | undefined;
}

interface Related {
  readonly column: 'n' | 'copy_of' | 'revises';
  readonly number: number | null;
  readonly sight: Sight;
}

const relatedBy = async (db: Db, { column, number, sight }: Related): Promise<readonly RelatedDocument[]> =>
  number === null
    ? []
    : db
        .selectFrom('document')
        .select(['id', 'title', 'publisher', 'published_at as publishedAt', 'url', 'file'])
        .where(column, '=', number)
        .where('is_restricted', '=', 0)
        .where(isOpen('document', sight))
        .orderBy('day')
        .orderBy('n')
        .execute();

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

/** Loads the document of an id or its first characters. Throws `no-such-document`, `restricted`. */
export async function getDocument(record: OpenRecord, id: string, asOf: AsOf): Promise<RecordedDocument> {
  const { recordedBy, hasInternal = OWNER.hasInternal } = asOf;
  const { db } = record.store;
  const { n } = await getRow(db, 'document', id, await sightOf(db, { hasInternal }, record.ports));
  const until = recordedBy === null ? null : lastMoment(recordedBy);
  return documentAt(record, n, { asOf, decisions: await loadDecisions(db, record.key, until) });
}

/** As of when a document is loaded, and what was decided by then. */
interface Decided {
  readonly asOf: AsOf;
  readonly decisions: CurrentDecisions;
}

/** Loads the document of a number. Throws `restricted`. */
export async function documentAt(
  { store: { db }, key }: OpenRecord,
  n: number,
  { asOf: { hasRestricted = false }, decisions }: Decided,
): Promise<RecordedDocument> {
  const [recorded] = await loadDocuments(db, [n], decisions);
  if (recorded!.row.is_restricted === 1 && !hasRestricted)
    refuseRestricted({ document: recorded!.row.id }, await loadDecisions(db, key));
  return recorded!;
}

/** All there is to show of a document. Throws `no-such-document`, `restricted`. */
export async function documentPage(record: OpenRecord, id: string, asOf: AsOf): Promise<DocumentPage> {
  const { db } = record.store;
  const recorded = await getDocument(record, id, asOf);
  const { row, engine, orphaned } = recorded;
  const { hasRestricted = false, hasInternal = OWNER.hasInternal } = asOf;
  const sight = await sightOf(db, { hasInternal }, record.ports);
  const [reading] = await readingsOf(db, [{ recorded, ids: null }], { hasRestricted, sight });
  const until = asOf.recordedBy === null ? null : lastMoment(asOf.recordedBy);
  const decisions = await loadDecisions(db, record.key, until);
  const [copyOf = null] = await relatedBy(db, { column: 'n', number: row.copy_of, sight });
  const [revises = null] = await relatedBy(db, { column: 'n', number: row.revises, sight });
  const isHidden = (other: RelatedDocument | null) => sight.closedAt !== null && other === null;
  return {
    reading: reading!,
    engine,
    recordedAt: row.recorded_at,
    isRestricted: row.is_restricted === 1,
    isHeld: row.is_held === 1,
    ...accessOf(row, momentOf(record.ports.now())),
    copyOf,
    copyEvidence: isHidden(copyOf) ? null : parsed<CopyEvidence>(row.copy_evidence),
    copies: await relatedBy(db, { column: 'copy_of', number: row.n, sight }),
    revises,
    revision: isHidden(revises) ? null : parsed<Revision>(row.revision),
    revisions: await relatedBy(db, { column: 'revises', number: row.n, sight }),
    marks: await attributionMarks(db, reading!, { document: row.n, sight, links: record.ports.links }),
    judgements: await judgementsSeen(db, decisions.byDocument.get(row.id) ?? [], sight),
    orphaned: await judgementsSeen(db, orphaned, sight),
  };
}
