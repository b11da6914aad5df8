import type { RelatedDocument } from '../../find/document-page.ts';
import { getRow } from '../../find/find-by-id.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import type { DocumentRow } from '../../load/document-of-row.ts';
import { forgetDecisions, gatherDecisions, loadJudgements } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import { hashText } from '../../store/hash-text.ts';
import type { Db } from '../../store/store.ts';
import { checkReason, type EraseReason } from '../erase-reason.ts';
import { forgetInJobs } from '../forget-in-jobs.ts';
import { holdsOn, type Reached, refuseHeld } from '../refuse-held.ts';
import { finishErasures, oweSweep } from '../sweep.ts';
import { markDocument, putTombstone, saltOf } from '../tombstones.ts';
import { findRelated } from './find-related.ts';
import { type Removed, removeDocuments } from './remove-documents.ts';

/** What an erasure would take. */
export interface PlannedDocuments {
  /** Those asked for first, then their copies and versions. */
  readonly documents: readonly (RelatedDocument & { readonly isAsked: boolean })[];
  readonly attributions: number;
  /** Legal holds that stand in the way. */
  readonly holds: readonly RecordedJudgement[];
}

/** What an erasure took. */
export interface ErasedDocuments extends Omit<Removed, 'people'> {
  /** Ids of the documents. */
  readonly documents: readonly string[];
  /** How many people went, of whom nothing else speaks. */
  readonly people: number;
  /** Whether no byte of it is left in the file; another process may keep it from being so. */
  readonly isSwept: boolean;
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (const id of ids) numbers.push((await getRow(db, 'document', id)).n);
  return numbers;
}

const loadRows = (db: Db, numbers: readonly number[]): Promise<readonly DocumentRow[]> =>
  db
    .selectFrom('document')
    .selectAll()
    .where('n', 'in', [...numbers])
    .orderBy('n')
    .execute();

async function reached(db: Db, rows: readonly DocumentRow[]): Promise<Reached> {
  const speaking = await db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .innerJoin('person', 'person.n', 'said.person')
    .select('person.id')
    .distinct()
    .where(
      'attribution.document',
      'in',
      rows.map(({ n }) => n),
    )
    .execute();
  return {
    documents: new Set(rows.map(({ id }) => id)),
    people: new Set(speaking.map(({ id }) => id)),
  };
}

/** What erasing documents would take: the documents with their copies and versions. Throws `no-such-document`. */
export async function planDocuments(
  { store: { db } }: OpenRecord,
  ids: readonly string[],
): Promise<PlannedDocuments> {
  const asked = new Set(await numbersOf(db, ids));
  const rows = await loadRows(db, await findRelated(db, [...asked]));
  const { count } = await db
    .selectFrom('attribution')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(
      'document',
      'in',
      rows.map(({ n }) => n),
    )
    .executeTakeFirstOrThrow();
  const documents = rows.map(({ n, id, title, publisher, published_at: publishedAt, url, file }) => ({
    ...{ id, title, publisher, publishedAt, url, file },
    isAsked: asked.has(n),
  }));
  const decisions = gatherDecisions(await loadJudgements(db));
  return {
    documents: documents.sort((a, b) => Number(b.isAsked) - Number(a.isAsked)),
    attributions: count,
    holds: holdsOn(decisions, await reached(db, rows)),
  };
}

async function bury(
  db: Db,
  row: DocumentRow,
  { by, reason, at, numbers }: EraseReason & { readonly at: string; readonly numbers: readonly number[] },
): Promise<void> {
  const others = await db
    .selectFrom('document')
    .select('n')
    .where('original', '=', row.original)
    .where('n', 'not in', [...numbers])
    .limit(1)
    .execute();
  const prints = await db.selectFrom('print').select('print').where('document', '=', row.n).execute();
  const salt = await saltOf(db);
  const marks = markDocument(salt, {
    id: row.id,
    contentHash: row.content_hash,
    pageKey: row.page_key,
    // Bytes that other documents came from too say nothing of this one.
    original: others.length > 0 ? null : row.original,
  });
  await putTombstone(db, {
    ...{ id: hashText(`document|${marks.id}|${at}`).slice(0, 24), kind: 'document', at, by, reason, marks },
    prints: prints.map(({ print }) => print),
  });
}

/**
 * Erases documents, their copies and versions with them, in one transaction, and leaves a tombstone for each, by which
 * they are refused when they are added again. Throws `no-such-document`, `held`, `no-reason`.
 */
export async function eraseDocuments(
  record: OpenRecord,
  ids: readonly string[],
  why: EraseReason,
): Promise<ErasedDocuments> {
  checkReason(why);
  const at = record.ports.now().toISOString();
  const { removed, documents } = await record.store.write(async (db) => {
    const numbers = await findRelated(db, await numbersOf(db, ids));
    const rows = await loadRows(db, numbers);
    refuseHeld(gatherDecisions(await loadJudgements(db)), await reached(db, rows));
    for (const row of rows) await bury(db, row, { ...why, at, numbers });
    await forgetInJobs(db, rows);
    await oweSweep(db, at);
    return { removed: await removeDocuments(db, record, rows), documents: rows.map(({ id }) => id) };
  });
  forgetDecisions(record.key);
  const isSwept = await finishErasures(record);
  return { ...removed, documents, people: removed.people.length, isSwept };
}
