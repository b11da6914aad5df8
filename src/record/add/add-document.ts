import { sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import type { Document, GivenAccess, Notice, Original, Reading, Span } from '../../model/index.ts';
import { loadTombstones } from '../erase/tombstones.ts';
import { lookAround } from '../links/around.ts';
import { linkAdded } from '../links/link-added.ts';
import { relink } from '../links/relink.ts';
import { putSentences } from '../links/told/sentences.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import { type CurrentDecisions, loadDecisions } from '../load/judgements.ts';
import { judge, type StoredFindings } from '../load/load-documents.ts';
import type { OpenRecord } from '../open-record.ts';
import { packBytes, packJson, packText } from '../store/pack.ts';
import type { Db } from '../store/store.ts';
import { type FoundVersion, findVersion } from '../versions/index.ts';
import { documentRow } from './document-row.ts';
import { peopleOfReading } from './people-of-reading.ts';
import { placeDocument } from './place-document.ts';
import { putPeople } from './put-people.ts';
import { refuseErased, withoutErased } from './refuse-erased.ts';
import { writeAttributions } from './write-attributions.ts';

/** A document to be kept, with what was found in it. */
export interface Addition {
  readonly reading: Reading;
  /** What found it. */
  readonly engine: { readonly name: string; readonly version: string };
  /** Where its sentences stand; null where whoever adds it does not know: then they are found when it is linked. */
  readonly sentences: readonly Span[] | null;
  /** The bytes it came from; null where they are not to be kept. */
  readonly original: Original | null;
  /** The run that adds it, and what its input is called there; null outside of a run. */
  readonly item: { readonly run: number; readonly key: string } | null;
  /** Who may see it from the first moment on, an embargo as `checkGiven` has it; everybody, where nothing is said. */
  readonly access?: GivenAccess | undefined;
}

/** What became of an addition. */
export interface Added {
  /**
   * `known`: it was there already, read by the same engine; or its page was, with the same article, and `document` is
   * that one. `read-again`: another engine has read it now.
   */
  readonly status: 'added' | 'known' | 'read-again';
  readonly document: string;
  readonly attributions: number;
  /** Id of the document that it is taken to copy or to revise, or null. */
  readonly copyOf: string | null;
  readonly revises: string | null;
  readonly notices: readonly Notice[];
}

/**
 * Keeps a document with its attributions and people, in one transaction: all of it is on the disk when this is fulfilled,
 * or nothing. The same document again changes nothing, unless another engine has read it: then what that found takes the
 * place of what was found before, and judgements stand. Throws `erased` for what was erased, or is nearly that.
 */
export async function addDocument(record: OpenRecord, addition: Addition): Promise<Added> {
  const [added] = await addDocuments(record, [addition]);
  if (added instanceof HearsayError) throw added;
  return added!;
}

/**
 * Keeps documents as `addDocument` does, in one transaction, which takes much less time than one for each. A document that
 * is refused leaves nothing behind and its error in its place; where the record itself fails, nothing of any is kept.
 */
export async function addDocuments(
  record: OpenRecord,
  additions: readonly Addition[],
): Promise<readonly (Added | HearsayError)[]> {
  try {
    return await record.store.write(async (db) => {
      const results: (Added | HearsayError)[] = [];
      for (const addition of additions) results.push(await addApart(db, record, addition));
      await linkNew(db, record, results);
      return results;
    });
  } catch (error) {
    forget(record);
    throw error;
  }
}

/** Adds a document so that its failure takes nothing but itself back. */
async function addApart(db: Db, record: OpenRecord, addition: Addition): Promise<Added | HearsayError> {
  await sql`SAVEPOINT addition`.execute(db);
  try {
    const added = await addInside(db, record, addition);
    if (addition.item) await noteItem(db, addition.item, added);
    await sql`RELEASE SAVEPOINT addition`.execute(db);
    return added;
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    forget(record);
    await sql`ROLLBACK TO SAVEPOINT addition`.execute(db);
    await sql`RELEASE SAVEPOINT addition`.execute(db);
    return error;
  }
}

/**
 * Links documents that were added, in their order. They are linked behind one another's adding, since SQLite writes its index
 * of words out whenever it is asked for some.
 */
async function linkNew(
  db: Db,
  record: OpenRecord,
  results: readonly (Added | HearsayError)[],
): Promise<void> {
  const ids = results.flatMap((one) =>
    !(one instanceof HearsayError) && one.status === 'added' ? one.document : [],
  );
  if (ids.length === 0) return;
  const rows = await db.selectFrom('document').select('n').where('id', 'in', ids).orderBy('n').execute();
  const linking = { db, record, decisions: await loadDecisions(db, record.key), last: null };
  for (const { n } of rows) await linkAdded(linking, n);
}

/** What was read or told of documents that are not kept. */
function forget({ cache, told }: Pick<OpenRecord, 'cache' | 'told'>): void {
  cache.clear();
  told.clear();
}

async function noteItem(
  db: Db,
  { run, key }: NonNullable<Addition['item']>,
  { status }: Added,
): Promise<void> {
  const inserted = await db
    .insertInto('run_item')
    .values({ run, key })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  if (inserted.length === 0) return;
  const column = status === 'known' ? 'known' : 'added';
  await db
    .updateTable('run')
    .set((eb) => ({ [column]: eb(column, '+', 1) }))
    .where('n', '=', run)
    .execute();
}

async function addInside(db: Db, record: OpenRecord, asGiven: Addition): Promise<Added> {
  const tombstones = await loadTombstones(db, record.key);
  record.cache.renew(tombstones.count);
  const addition = withoutErased(asGiven, tombstones, record.ports.people);
  const { document } = addition.reading;
  const { id } = document;
  const there = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
  if (there) return readAgain(db, record, { addition, row: there });
  await refuseErased(db, tombstones, addition);
  const { original } = addition;
  const version = await findVersion(db, { document, original });
  if (version.known) return knownOtherwise(addition, version.known);
  const recordedAt = record.ports.now().toISOString();
  if (original)
    await db
      .insertInto('original')
      .values({
        sha256: original.sha256,
        media_type: original.mediaType,
        charset: original.charset,
        bytes: original.bytes.length,
        bytes_z: packBytes(original.bytes),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const row = await db
    .insertInto('document')
    .values(documentRow(document, { original, recordedAt, given: addition.access }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const { blocks, pages, sourceMap, notices } = document;
  await db
    .insertInto('document_text')
    .values({
      document: row.n,
      text_z: packText(document.text),
      parts_z: packJson({ blocks, pages, sourceMap, notices }),
    })
    .execute();
  const { dialect } = record.store;
  const placed = await placeDocument(db, { row, reading: addition.reading, dialect, version });
  const attributions = await putReading(db, record, { addition, row, origin: placed.origin });
  return {
    status: 'added',
    document: id,
    attributions,
    copyOf: placed.copyOf,
    revises: placed.revises,
    notices: placed.notices,
  };
}

/** Its page is in the record with the same article, read otherwise: nothing is added. */
const knownOtherwise = (
  { reading }: Addition,
  { document, notice }: NonNullable<FoundVersion['known']>,
): Added => ({
  status: 'known',
  document,
  attributions: reading.attributions.length,
  copyOf: null,
  revises: null,
  notices: [notice],
});

interface Known {
  readonly addition: Addition;
  readonly row: DocumentRow;
}

async function readAgain(db: Db, record: OpenRecord, { addition, row }: Known): Promise<Added> {
  const { engine, reading } = addition;
  const last = await db
    .selectFrom('reading')
    .select(['engine', 'version'])
    .where('document', '=', row.n)
    .executeTakeFirst();
  const isSame = last?.engine === engine.name && last.version === engine.version;
  const there = { document: reading.document.id, copyOf: null, revises: null, notices: [] };
  if (isSame) return { ...there, status: 'known', attributions: reading.attributions.length };
  const origin = row.copy_of ?? row.revises;
  const around = await lookAround(db, [row.n]);
  const attributions = await putReading(db, record, { addition, row, origin });
  await relink(db, record, {
    bare: null,
    documents: [row.n],
    around,
    decisions: await loadDecisions(db, record.key),
  });
  return { ...there, status: 'read-again', attributions };
}

interface Put extends Known {
  /** Number of the document that it copies or revises. */
  readonly origin: number | null;
}

/** Writes what was found in a document, in the place of what was found before. Returns how many attributions hold. */
async function putReading(db: Db, record: OpenRecord, { addition, row, origin }: Put): Promise<number> {
  const { reading, engine, sentences } = addition;
  const { store, ports, cache } = record;
  const now = ports.now().toISOString();
  const found: StoredFindings = {
    attributions: reading.attributions,
    people: reading.people,
    notices: ownNotices(reading),
  };
  const stored = { engine: engine.name, version: engine.version, read_at: now, found_z: packJson(found) };
  await db
    .insertInto('reading')
    .values({ document: row.n, ...stored })
    .onConflict((conflict) => conflict.column('document').doUpdateSet(stored))
    .execute();
  if (sentences !== null) await putSentences(db, row.n, sentences);
  const decisions = await loadDecisions(db, record.key);
  await putPeople(db, reading, {
    work: ports.people,
    dialect: store.dialect,
    cache,
    decisions,
    document: row.n,
    origin,
  });
  return writeReading(db, record, { document: reading.document, row, found, decisions, now });
}

/** Notices of the stages after reading; those of the document itself are kept with its text. */
function ownNotices({ document, notices }: Reading): readonly Notice[] {
  const known = new Set(document.notices.map((one) => JSON.stringify(one)));
  return notices.filter((one) => !known.has(JSON.stringify(one)));
}

interface Write {
  readonly document: Document;
  readonly row: DocumentRow;
  readonly found: StoredFindings;
  readonly decisions: CurrentDecisions;
  readonly now: string;
}

/** Writes the attributions that hold after judgements. Returns how many they are. */
export async function writeReading(
  db: Db,
  { index }: Pick<OpenRecord, 'index'>,
  { document, row, found, decisions, now }: Write,
): Promise<number> {
  const people = await peopleOfReading(db, row.n);
  const judged = judge(row.id, { found, people, decisions });
  await writeAttributions(db, { row, document, ...judged }, { index, now });
  return judged.attributions.length;
}
