import type { DocumentRow } from '../load/document-of-row.ts';
import { forgetDecisions, gatherDecisions, loadJudgements } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';
import { findRelated } from './documents/find-related.ts';
import { findTombstone } from './documents/find-tombstone.ts';
import { removeDocuments } from './documents/remove-documents.ts';
import { redactPerson } from './people/erase-person.ts';
import { type ErasedPerson, loadErased } from './people/erased-person.ts';
import { findNamed } from './people/find-named.ts';
import { finishErasures, oweSweep } from './sweep.ts';
import { loadTombstones, markId, type PersonTombstone, type Tombstones } from './tombstones.ts';

/** What was erased again. */
export interface Reapplied {
  /** Ids of the documents that went. */
  readonly documents: readonly string[];
  /** In how many documents names were overwritten. */
  readonly redacted: number;
}

const BATCH = 200;

/** Documents of the record that a tombstone names. */
async function erasedAmong(db: Db, tombstones: Tombstones): Promise<readonly number[]> {
  const found: number[] = [];
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('document')
      .select(['n', 'id', 'content_hash', 'page_key', 'original'])
      .where('n', '>', last)
      .orderBy('n')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return found;
    for (const { n, id, content_hash: contentHash, page_key: pageKey, original } of rows) {
      const prints = await db.selectFrom('print').select('print').where('document', '=', n).execute();
      const traits = { id, contentHash, pageKey, original, prints: prints.map(({ print }) => print) };
      if (await findTombstone(db, tombstones, traits)) found.push(n);
    }
    last = rows.at(-1)!.n;
  }
}

async function removeAgain(db: Db, record: OpenRecord, tombstones: Tombstones): Promise<readonly string[]> {
  if (tombstones.documents.length === 0) return [];
  const numbers = await findRelated(db, await erasedAmong(db, tombstones));
  if (numbers.length === 0) return [];
  const rows: DocumentRow[] = [];
  for (const n of numbers)
    rows.push(await db.selectFrom('document').selectAll().where('n', '=', n).executeTakeFirstOrThrow());
  await removeDocuments(db, record, rows);
  return rows.map(({ id }) => id);
}

/** Whom of the record's people a tombstone names by their ids; null where they are not there, or erased already. */
async function erasedPerson(
  db: Db,
  record: OpenRecord,
  { marks }: PersonTombstone,
): Promise<ErasedPerson | null> {
  const ids = new Set(marks.ids);
  const people = await db.selectFrom('person').select(['n', 'id', 'kind', 'survivor']).execute();
  const own = people.find(({ id, kind }) => kind !== 'anonymous' && ids.has(markId(marks.salt, id)));
  if (!own) return null;
  const { people: steps } = gatherDecisions(await loadJudgements(db));
  return loadErased(db, own.survivor ?? own.n, { work: record.ports.people, steps });
}

/** Somebody whom only their tombstone knows. */
const unknownPerson = ({ names }: PersonTombstone): ErasedPerson => ({
  ...{ numbers: [], ids: [], names, others: [], hint: null, locals: new Map(), spared: new Map() },
});

async function redactAgain(db: Db, record: OpenRecord, { people }: Tombstones): Promise<number> {
  const documents = new Set<string>();
  for (const tombstone of people) {
    const known = await erasedPerson(db, record, tombstone);
    for (const person of [...(known ? [known] : []), unknownPerson(tombstone)]) {
      const named = await findNamed(db, person, 0);
      const redacted = await redactPerson(db, record, { person, named, at: tombstone.at });
      for (const id of redacted.documents) documents.add(id);
    }
  }
  return documents.size;
}

/** As `reapplyErasures`, in the transaction of who has brought tombstones and documents together. */
export async function eraseAgain(db: Db, record: OpenRecord): Promise<Reapplied> {
  const tombstones = await loadTombstones(db, record.key);
  if (tombstones.count === 0) return { documents: [], redacted: 0 };
  const documents = await removeAgain(db, record, tombstones);
  const redacted = await redactAgain(db, record, tombstones);
  if (documents.length + redacted > 0) await oweSweep(db, record.ports.now().toISOString());
  return { documents, redacted };
}

/**
 * Erases again all that tombstones of the record name, after an import or a restore has brought documents and tombstones
 * together: documents that match one go, and names of people are overwritten. Holds that came with them do not keep it.
 */
export async function reapplyErasures(record: OpenRecord): Promise<Reapplied> {
  const again = await record.store.write((db) => eraseAgain(db, record));
  forgetDecisions(record.key);
  await finishErasures(record);
  return again;
}
