import type { Document, Notice, Span } from '../../../model/index.ts';
import { overlaps } from '../../../text/span.ts';
import { writeReading } from '../../add/add-document.ts';
import { documentRow } from '../../add/document-row.ts';
import { fingerprintDocument } from '../../copies/index.ts';
import type { DocumentParts, DocumentRow } from '../../load/document-of-row.ts';
import type { CurrentDecisions } from '../../load/judgements.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import { packJson, packText, unpackJson } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import { type NameScope, redact, WHOLE_NAMES } from '../names/find-names.ts';
import { mapStrings } from '../names/map-strings.ts';
import type { ErasedPerson } from './erased-person.ts';
import { putOriginals } from './put-originals.ts';
import { type RedactedReading, redactReading } from './redact-reading.ts';

/** What redacting needs beside the person. */
export interface Redacting {
  readonly record: OpenRecord;
  readonly person: ErasedPerson;
  readonly decisions: CurrentDecisions;
  /** ISO 8601. */
  readonly at: string;
}

/** What was overwritten. */
export interface RedactedDocuments {
  /** Ids of the documents. */
  readonly documents: readonly string[];
  /** Stretches of their texts. */
  readonly places: number;
  /** Ids of those where a part of the name was left, since somebody else bears it. */
  readonly unsure: readonly string[];
  /** Originals that could not be overwritten and are gone. */
  readonly originals: number;
}

const json = (column: string | null, map: (text: string) => string): string | null =>
  column === null ? null : JSON.stringify(mapStrings(JSON.parse(column), map));

async function putRow(
  db: Db,
  {
    row,
    document,
    scope,
  }: { readonly row: DocumentRow; readonly document: Document; readonly scope: NameScope },
  { person: { names } }: Redacting,
): Promise<DocumentRow> {
  const inWords = (text: string) => redact(text, names, { ...scope, sure: [] });
  const known = documentRow(document, { original: null, recordedAt: row.recorded_at });
  return db
    .updateTable('document')
    .set({
      content_hash: known.content_hash,
      given_id: known.given_id,
      file: known.file,
      url: known.url,
      page_key: known.page_key,
      host: known.host,
      title: known.title,
      byline: known.byline,
      publisher: known.publisher,
      outlet: known.outlet,
      fetched: json(row.fetched, inWords),
      copy_evidence: json(row.copy_evidence, inWords),
      revision: json(row.revision, inWords),
    })
    .where('n', '=', row.n)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function putText(db: Db, n: number, document: Document): Promise<void> {
  const { text, blocks, pages, sourceMap, notices } = document;
  await db
    .updateTable('document_text')
    .set({ text_z: packText(text), parts_z: packJson({ blocks, pages, sourceMap, notices }) })
    .where('document', '=', n)
    .execute();
}

async function putPrints(db: Db, n: number, document: Document): Promise<void> {
  await db.deleteFrom('print').where('document', '=', n).execute();
  const prints = fingerprintDocument(document).map((print) => ({ print, document: n }));
  if (prints.length > 0) await db.insertInto('print').values(prints).execute();
}

/** Vectors of contents that were overwritten go; they are made anew like those of new attributions. */
async function dropVectors(
  db: Db,
  { attributions }: RecordedDocument,
  spans: readonly Span[],
): Promise<void> {
  const changed = attributions.filter(({ attribution: { content } }) =>
    content.some((one) => spans.some((span) => overlaps(one, span))),
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ attribution }) => attribution.id);
  await db
    .deleteFrom('meaning')
    .where('attribution', 'in', ({ selectFrom }) =>
      selectFrom('attribution').select('attribution.n').where('attribution.id', 'in', ids),
    )
    .execute();
}

const NOBODY: ReadonlySet<string> = new Set();

async function redactOne(
  db: Db,
  recorded: RecordedDocument,
  redacting: Redacting,
): Promise<RedactedReading | null> {
  const { record, person, decisions, at } = redacting;
  const { nameForms } = record.ports.people;
  const { n } = recorded.row;
  const [locals, spared] = [person.locals.get(n) ?? NOBODY, person.spared.get(n) ?? NOBODY];
  const { names, others } = person;
  const redacted = redactReading(recorded, { names, locals, spared, others, at, nameForms });
  if (!redacted) return null;
  const { document, found, spans, scope } = redacted;
  const row = await putRow(db, { row: recorded.row, document, scope }, redacting);
  await putText(db, row.n, document);
  await db
    .updateTable('reading')
    .set({ found_z: packJson(found) })
    .where('document', '=', row.n)
    .execute();
  if (spans.length > 0) await putPrints(db, row.n, document);
  await writeReading(db, record, { document, row, found, decisions, now: at });
  await dropVectors(db, recorded, spans);
  return redacted;
}

/** Says in documents that the bytes which they came from are gone. */
async function noteRemoved(db: Db, documents: readonly number[], at: string): Promise<void> {
  const message = `The original was removed on ${at.slice(0, 10)}, since an erased name in it could not be overwritten`;
  for (const n of documents) {
    const { parts_z } = await db
      .selectFrom('document_text')
      .select('parts_z')
      .where('document', '=', n)
      .executeTakeFirstOrThrow();
    const parts = unpackJson<DocumentParts>(parts_z);
    const notices: readonly Notice[] = [...parts.notices, { code: 'redacted', message, span: null }];
    await db
      .updateTable('document_text')
      .set({ parts_z: packJson({ ...parts, notices }) })
      .where('document', '=', n)
      .execute();
  }
}

const BATCH = 50;

/**
 * Overwrites somebody's names in documents and originals, and in what was found there; index entries and prints follow,
 * vectors of what was changed go. Ids of documents and attributions stay.
 */
export async function redactDocuments(
  db: Db,
  named: { readonly documents: ReadonlySet<number>; readonly originals: ReadonlySet<string> },
  redacting: Redacting,
): Promise<RedactedDocuments> {
  const { decisions, at } = redacting;
  const ids: string[] = [];
  const unsure: string[] = [];
  const done = new Set<string>();
  let removed = 0;
  let places = 0;
  const numbers = [...new Set([...named.documents, ...(await numbersOf(db, named.originals))])];
  for (let from = 0; from < numbers.length; from += BATCH) {
    for (const recorded of await loadDocuments(db, numbers.slice(from, from + BATCH), decisions)) {
      const redacted = await redactOne(db, recorded, redacting);
      const { row } = recorded;
      const document = redacted?.document ?? recorded.document;
      const kept = await putOriginals(db, row, {
        names: redacting.person.names,
        done,
        text: {
          text: recorded.document.text,
          spans: redacted?.spans ?? [],
          sourceMap: document.sourceMap,
          scope: redacted?.scope ?? WHOLE_NAMES,
        },
      });
      if (kept.state === 'removed') {
        removed++;
        await noteRemoved(db, kept.documents, at);
      }
      if (redacted || kept.state !== 'same') ids.push(row.id);
      if (redacted?.isUnsure) unsure.push(row.id);
      places += redacted?.spans.length ?? 0;
    }
  }
  return { documents: ids, places, unsure, originals: removed };
}

async function numbersOf(db: Db, originals: ReadonlySet<string>): Promise<readonly number[]> {
  if (originals.size === 0) return [];
  const numbers: number[] = [];
  for (const sha256 of originals) {
    const rows = await db.selectFrom('document').select('n').where('original', '=', sha256).execute();
    numbers.push(...rows.map(({ n }) => n));
  }
  return numbers;
}
