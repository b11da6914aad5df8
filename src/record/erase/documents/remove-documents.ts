import { syncPeople } from '../../judgements/sync-people.ts';
import { linkWithoutErased, lookBeforeErasing } from '../../links/link-erased.ts';
import type { DocumentRow } from '../../load/document-of-row.ts';
import { gatherDecisions, loadJudgements } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Db } from '../../store/store.ts';
import { eraseJudgements } from '../erase-judgements.ts';
import { derivePeople } from './derive-people.ts';

/** What went with some documents. */
export interface Removed {
  readonly attributions: number;
  readonly originals: number;
  readonly judgements: number;
  /** Ids of people who were mentioned in nothing else. */
  readonly people: readonly string[];
}

/** The addresses under which a document may be noted elsewhere. */
function addressesOf({ url, file, fetched }: DocumentRow): readonly string[] {
  const {
    asked,
    url: answered,
    redirects = [],
  } = (fetched === null ? {} : JSON.parse(fetched)) as {
    readonly asked?: string;
    readonly url?: string;
    readonly redirects?: readonly string[];
  };
  return [url, file, asked, answered, ...redirects].flatMap((one) => one ?? []);
}

async function removeNotes(db: Db, row: DocumentRow): Promise<void> {
  const addresses = addressesOf(row);
  if (addresses.length === 0) return;
  await db
    .deleteFrom('failure')
    .where('input', 'in', [...addresses])
    .execute();
  await db
    .deleteFrom('run_item')
    .where('key', 'in', [...addresses])
    .execute();
  await db
    .deleteFrom('watched')
    .where('url', 'in', [...addresses])
    .execute();
}

const ROWS = 1000;

/** Removes the attributions of a document from the indexes; their rows go with it. Returns how many they are. */
async function removeEntries(db: Db, { index }: OpenRecord, document: number): Promise<number> {
  const rows = await db.selectFrom('attribution').select('n').where('document', '=', document).execute();
  const numbers = rows.map(({ n }) => n);
  for (let from = 0; from < numbers.length; from += ROWS) {
    const some = numbers.slice(from, from + ROWS);
    await index.remove(db, some);
    await db.deleteFrom('said').where('attribution', 'in', some).execute();
    await db.deleteFrom('attribution').where('n', 'in', some).execute();
  }
  return numbers.length;
}

/** Whom documents mention, and who speaks in them. */
async function peopleIn(db: Db, documents: readonly number[]): Promise<readonly number[]> {
  const found = new Set<number>();
  for (const n of documents) {
    const mentioned = await db.selectFrom('mention').select('person').where('document', '=', n).execute();
    const speaking = await db
      .selectFrom('said')
      .innerJoin('attribution', 'attribution.n', 'said.attribution')
      .select(['said.person'])
      .distinct()
      .where('attribution.document', '=', n)
      .execute();
    for (const { person } of [...mentioned, ...speaking]) found.add(person);
  }
  return [...found].sort((a, b) => a - b);
}

/** Removes the bytes that no document is left of. Returns how many originals went. */
async function removeOriginals(db: Db, rows: readonly DocumentRow[]): Promise<number> {
  let removed = 0;
  for (const sha256 of new Set(rows.flatMap(({ original }) => original ?? []))) {
    const left = await db
      .selectFrom('document')
      .select('n')
      .where('original', '=', sha256)
      .limit(1)
      .execute();
    if (left.length > 0) continue;
    await db.deleteFrom('original').where('sha256', '=', sha256).execute();
    removed++;
  }
  return removed;
}

/**
 * Takes documents out of the record with all that came of them: text, reading, attributions, index entries, vectors,
 * judgements, questions, notes of runs, the bytes that no other document came from, what they alone said of people, and
 * people of whom nothing else speaks. All that are of one text have to go together: nothing may point at them.
 */
export async function removeDocuments(
  db: Db,
  record: OpenRecord,
  rows: readonly DocumentRow[],
): Promise<Removed> {
  const numbers = rows.map(({ n }) => n);
  const people = await peopleIn(db, numbers);
  const linked = await lookBeforeErasing(db, numbers);
  let attributions = 0;
  for (const row of rows) {
    attributions += await removeEntries(db, record, row.n);
    await removeNotes(db, row);
    await db.deleteFrom('question').where('document', '=', row.n).execute();
    await db.updateTable('document').set({ copy_of: null, revises: null }).where('n', '=', row.n).execute();
  }
  for (const n of numbers) await db.deleteFrom('document').where('n', '=', n).execute();
  const originals = await removeOriginals(db, rows);
  const gone = await derivePeople(db, people, record.ports.people);
  const documents = new Set(rows.map(({ id }) => id));
  const judgements = await eraseJudgements(db, { documents, people: new Set(gone) });
  await syncPeople(db, gatherDecisions(await loadJudgements(db)));
  await linkWithoutErased(db, record, linked);
  return { attributions, originals, judgements, people: gone };
}
