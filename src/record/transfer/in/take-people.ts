import type { KnownPerson } from '../../../model/index.ts';
import { foldLabel } from '../../store/fold-label.ts';
import { inChunks } from '../../store/in-chunks.ts';
import { packJson, unpackJson } from '../../store/pack.ts';
import { putPersonKeys } from '../../store/put-person-keys.ts';
import type { Db } from '../../store/store.ts';
import type { PersonState } from '../lines/person-line.ts';
import type { ImportState } from './import-state.ts';
import { mergeKnown } from './merge-known.ts';

const rowOf = (known: KnownPerson) => ({
  id: known.id,
  kind: known.kind,
  name: known.name,
  folded_name: foldLabel(known.name),
  documents: known.documents,
  gender: known.gender,
  known_z: packJson(known),
});

/** Persons whom splits made, by their ids: the judgement that did. */
const splitBy = ({ before, taken }: ImportState): ReadonlyMap<string, string> =>
  new Map([...before, ...taken].flatMap(({ id, minted }) => (minted ? [[minted.id, id] as const] : [])));

async function putFormerIds(db: Db, rows: readonly { id: string; person: number }[]): Promise<void> {
  for (const some of inChunks(rows))
    await db
      .insertInto('person_forward')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What the record knows of those of some ids that it has. */
async function peopleThere(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('person')
    .select(['n', 'id', 'documents', 'known_z'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

type Row = { readonly n: number; readonly documents: number; readonly known_z: Uint8Array };

/** Writes those who are new. */
async function insertPeople(state: ImportState, fresh: readonly PersonState[]): Promise<void> {
  if (fresh.length === 0) return;
  const split = splitBy(state);
  const rows = fresh.map(({ known, wikidata }) => ({
    ...rowOf(known),
    wikidata,
    split_by: split.get(known.id) ?? null,
  }));
  await state.db.insertInto('person').values(rows).execute();
  state.report.people += fresh.length;
}

/** Writes what is known of somebody who was there; null where they are of another kind now, as who was erased is. */
async function mergePerson(db: Db, row: Row, { known }: PersonState): Promise<KnownPerson | null> {
  const here = { ...unpackJson<KnownPerson>(row.known_z), id: known.id, documents: row.documents };
  if (here.kind !== known.kind) return null;
  const merged = mergeKnown(here, known);
  await db.updateTable('person').set(rowOf(merged)).where('n', '=', row.n).execute();
  return merged;
}

/** Takes in some people: those who are new as they are, and what is known of others beside what was known. */
export async function takePeople(state: ImportState, people: readonly PersonState[]): Promise<void> {
  if (people.length === 0) return;
  const { db, record, isEmpty } = state;
  const ids = people.map(({ known }) => known.id);
  const there: ReadonlyMap<string, Row> = isEmpty ? new Map() : await peopleThere(db, ids);
  await insertPeople(
    state,
    people.filter(({ known }) => !there.has(known.id)),
  );
  const rows = await db.selectFrom('person').select(['n', 'id']).where('id', 'in', ids).execute();
  const numbers = new Map(rows.map(({ n, id }) => [id, n]));
  const keys: { key: string; person: number }[] = [];
  const formerIds: { id: string; person: number }[] = [];
  for (const one of people) {
    const row = there.get(one.known.id);
    const known = row ? await mergePerson(db, row, one) : one.known;
    const person = numbers.get(one.known.id)!;
    for (const id of one.formerIds) formerIds.push({ id, person });
    if (known === null) continue;
    for (const key of new Set([...record.ports.people.keysOf(known), ...one.keys]))
      keys.push({ key, person });
  }
  await putPersonKeys(db, keys);
  await putFormerIds(db, formerIds);
}

/** Counts anew how many documents mention those who were there and are mentioned by more now. */
export async function countGained({ db, gained }: ImportState): Promise<void> {
  for (const some of inChunks([...gained]))
    await db
      .updateTable('person')
      .set(({ selectFrom }) => ({
        documents: selectFrom('mention')
          .select(({ fn }) => fn.count<number>('mention.document').distinct().as('count'))
          .whereRef('mention.person', '=', 'person.n'),
      }))
      .where('n', 'in', [...some])
      .execute();
}
