import { HearsayError } from '../../../errors.ts';
import type { AttributionValues, Document, Span } from '../../../model/index.ts';
import { writeReading } from '../../add/add-document.ts';
import { documentRow } from '../../add/document-row.ts';
import type { DocumentRow } from '../../load/document-of-row.ts';
import { inChunks } from '../../store/in-chunks.ts';
import { packJson, packText } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { GivenDocument } from '../lines/document-line.ts';
import type { ExportedReading } from '../lines/reading-line.ts';
import type { ImportState, Unplaced } from './import-state.ts';

const bad = (message: string): never => {
  throw new HearsayError('bad-line', message);
};

function checkSpans(spans: readonly Span[], text: string, path: string): void {
  for (const { start, end } of spans)
    if (start >= end || end > text.length)
      bad(
        `"${path}" has [${start},${end}]; spans inside the text (0–${text.length}) that are not empty are accepted.`,
      );
}

const checkRoles = (
  values: Pick<AttributionValues, 'source' | 'cue' | 'content'>,
  text: string,
  path: string,
) => {
  for (const role of ['source', 'cue', 'content'] as const) checkSpans(values[role], text, `${path}.${role}`);
};

/** Refuses spans that do not lie in the text, of what was found and of what was decided. */
function checkPlaces(document: Document, reading: ExportedReading, { decisions }: ImportState): void {
  for (const [at, one] of reading.found.attributions.entries())
    checkRoles(one, document.text, `attributions[${at}]`);
  for (const { id, decision } of decisions!.byDocument.get(document.id) ?? [])
    if ('values' in decision) checkRoles(decision.values, document.text, `judgement ${id}, values`);
}

const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

async function insertDocument(
  state: ImportState,
  { document, facts }: GivenDocument,
  linked: string | null,
): Promise<DocumentRow> {
  const { db } = state;
  const row = await db
    .insertInto('document')
    .values({
      ...documentRow(document, { original: null, recordedAt: facts.recordedAt, given: facts.given }),
      original: facts.original,
      fetched: jsonOf(facts.fetched),
      linked,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { blocks, pages, sourceMap, notices } = document;
  const text = {
    text_z: packText(document.text),
    parts_z: packJson({ blocks, pages, sourceMap, notices }),
  };
  await db
    .insertInto('document_text')
    .values({ document: row.n, ...text })
    .execute();
  const prints = facts.prints.map((print) => ({ print, document: row.n }));
  for (const some of inChunks(prints))
    await db
      .insertInto('print')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return row;
}

async function insertMentions(
  { db, isEmpty, gained }: ImportState,
  document: number,
  mentions: ExportedReading['mentions'],
): Promise<void> {
  const ids = [...new Set(mentions.values())];
  if (ids.length === 0) return;
  const rows = await db.selectFrom('person').select(['n', 'id']).where('id', 'in', ids).execute();
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  const lost = ids.find((id) => !numbers.has(id));
  if (lost !== undefined) bad(`"mentions" has ${lost}; ids of person lines further up are accepted.`);
  const values = [...mentions].map(([local, id]) => ({ document, local, person: numbers.get(id)! }));
  for (const some of inChunks(values))
    await db
      .insertInto('mention')
      .values([...some])
      .execute();
  if (!isEmpty) for (const { n } of rows) gained.add(n);
}

async function insertReading(state: ImportState, row: DocumentRow, reading: ExportedReading): Promise<void> {
  const { db } = state;
  const { engine, version, readAt, found, mentions, former } = reading;
  await db
    .insertInto('reading')
    .values({ document: row.n, engine, version, read_at: readAt, found_z: packJson(found) })
    .execute();
  await insertMentions(state, row.n, mentions);
  const ids = former.map((one) => ({ ...one, document: row.n }));
  for (const some of inChunks(ids))
    await db
      .insertInto('former_attribution')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Notes a document that copies or revises another. */
function place({ unplaced }: ImportState, one: Unplaced): void {
  if (one.copyOf !== null || one.revises !== null) unplaced.push(one);
}

const findKnown = (db: Db, id: string) =>
  db.selectFrom('document').select(['n', 'copy_of', 'revises']).where('id', '=', id).executeTakeFirst();

type KnownRow = NonNullable<Awaited<ReturnType<typeof findKnown>>>;

const NO_COPY = { copyOf: null, copyEvidence: null };
const NO_VERSION = { revises: null, revision: null };

/** A document that is there stays as it is, but that what is new may turn out to be its origin. */
function takeKnown(state: ImportState, row: KnownRow, { facts }: GivenDocument): void {
  const { copyOf, copyEvidence, revises, revision } = facts;
  state.report.known++;
  place(state, {
    n: row.n,
    isKnown: true,
    ...(row.copy_of === null ? { copyOf, copyEvidence } : NO_COPY),
    ...(row.revises === null ? { revises, revision } : NO_VERSION),
  });
}

/** Takes in a document with what was found in it; one that is there already is left as it is. */
export async function takeDocument(
  state: ImportState,
  given: GivenDocument,
  reading: ExportedReading,
): Promise<void> {
  const { db, record, now } = state;
  const { document, facts } = given;
  checkPlaces(document, reading, state);
  const known = await findKnown(db, document.id);
  if (known) return takeKnown(state, known, given);
  // Beside others it is to be linked again, and stands as it was until then.
  const linked = state.isEmpty || reading.linked === null ? reading.linked : '';
  const row = await insertDocument(state, given, linked);
  await insertReading(state, row, reading);
  const { found } = reading;
  await writeReading(db, record, { document, row, found, decisions: state.decisions!, now });
  state.added.add(document.id);
  const { copyOf, copyEvidence, revises, revision } = facts;
  place(state, { n: row.n, isKnown: false, copyOf, copyEvidence, revises, revision });
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const some of inChunks(ids)) {
    const rows = await db
      .selectFrom('document')
      .select(['n', 'id'])
      .where('id', 'in', [...some])
      .execute();
    for (const { n, id } of rows) numbers.set(id, n);
  }
  return numbers;
}

/** Writes what documents copy and revise, once all of them are there; what the file lacks is left out. */
export async function placeDocuments({ db, unplaced, added }: ImportState): Promise<void> {
  const ids = new Set(unplaced.flatMap(({ copyOf, revises }) => [copyOf, revises]));
  const numbers = await numbersOf(
    db,
    [...ids].filter((id) => id !== null),
  );
  for (const { n, isKnown, copyOf, copyEvidence, revises, revision } of unplaced) {
    const numberOf = (id: string | null) =>
      id === null || (isKnown && !added.has(id)) ? undefined : numbers.get(id);
    const [origin, before] = [numberOf(copyOf), numberOf(revises)];
    if (origin === undefined && before === undefined) continue;
    await db
      .updateTable('document')
      .set({
        ...(origin === undefined ? {} : { copy_of: origin, copy_evidence: jsonOf(copyEvidence) }),
        ...(before === undefined ? {} : { revises: before, revision: jsonOf(revision) }),
      })
      .where('n', '=', n)
      .execute();
  }
}
