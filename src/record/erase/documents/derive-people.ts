import type { Document, KnownPerson } from '../../../model/index.ts';
import { documentOfRow } from '../../load/document-of-row.ts';
import type { StoredFindings } from '../../load/load-documents.ts';
import type { PeopleWork } from '../../ports.ts';
import { foldLabel } from '../../store/fold-label.ts';
import { packJson, unpackJson } from '../../store/pack.ts';
import { putPersonKeys } from '../../store/put-person-keys.ts';
import type { Db } from '../../store/store.ts';

interface PersonState {
  readonly n: number;
  readonly id: string;
  readonly survivor: number | null;
  readonly known: KnownPerson;
}

/** Somebody of a document's reading who stands for a person. */
interface Standing {
  readonly document: number;
  readonly local: string;
  readonly person: number;
}

const BATCH = 100;
const ROWS = 1000;

async function inBatches<T>(
  numbers: readonly number[],
  load: (some: number[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const loaded: T[] = [];
  for (let from = 0; from < numbers.length; from += ROWS)
    loaded.push(...(await load(numbers.slice(from, from + ROWS))));
  return loaded;
}

async function statesOf(db: Db, people: readonly number[]): Promise<readonly PersonState[]> {
  const rows = await inBatches(people, (some) =>
    db.selectFrom('person').select(['n', 'id', 'survivor', 'known_z']).where('n', 'in', some).execute(),
  );
  return rows.map(({ known_z, ...row }) => ({ ...row, known: unpackJson<KnownPerson>(known_z) }));
}

const mentionsOf = (db: Db, people: readonly number[]): Promise<readonly Standing[]> =>
  inBatches(people, (some) =>
    db.selectFrom('mention').select(['document', 'local', 'person']).where('person', 'in', some).execute(),
  );

/** Of those whom no machine takes anybody for: where they speak by decision, and in whose stead. */
const decidedOf = (db: Db, people: readonly number[]): Promise<readonly Standing[]> =>
  inBatches(people, (some) =>
    db
      .selectFrom('said')
      .innerJoin('attribution', 'attribution.n', 'said.attribution')
      .innerJoin('mention', (join) =>
        join.onRef('mention.document', '=', 'attribution.document').onRef('mention.person', '=', 'said.base'),
      )
      .select(['mention.document', 'mention.local', 'said.person'])
      .distinct()
      .where('said.person', 'in', some)
      .execute(),
  );

interface Loaded {
  readonly document: Document;
  readonly found: StoredFindings;
}

async function loadBatch(db: Db, numbers: readonly number[]): Promise<ReadonlyMap<number, Loaded>> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('document_text', 'document_text.document', 'document.n')
    .innerJoin('reading', 'reading.document', 'document.n')
    .selectAll('document')
    .select(['text_z', 'parts_z', 'found_z'])
    .where('document.n', 'in', [...numbers])
    .execute();
  return new Map(
    rows.map(({ text_z, parts_z, found_z, ...row }) => [
      row.n,
      { document: documentOfRow(row, { text_z, parts_z }), found: unpackJson<StoredFindings>(found_z) },
    ]),
  );
}

interface Deriving {
  readonly work: PeopleWork;
  readonly ids: ReadonlyMap<number, string>;
}

/** What documents say of people, one document after the other in the order in which they were added. */
async function gather(
  db: Db,
  standing: readonly Standing[],
  { work, ids }: Deriving,
): Promise<ReadonlyMap<number, KnownPerson>> {
  const known = new Map<number, KnownPerson>();
  const byDocument = Map.groupBy(standing, ({ document }) => document);
  const numbers = [...byDocument.keys()].sort((a, b) => a - b);
  for (let from = 0; from < numbers.length; from += BATCH) {
    const some = numbers.slice(from, from + BATCH);
    const loaded = await loadBatch(db, some);
    for (const n of some) {
      const { document, found } = loaded.get(n)!;
      for (const { local, person: whose } of byDocument.get(n)!) {
        const person = found.people.find(({ id }) => id === local);
        if (person)
          known.set(
            whose,
            work.addMention(known.get(whose) ?? null, ids.get(whose)!, {
              document,
              people: found.people,
              person,
            }),
          );
      }
    }
  }
  return known;
}

/** Writes what is known of somebody, and by what they are looked up. */
export async function putKnown(
  db: Db,
  n: number,
  { known, work }: { readonly known: KnownPerson; readonly work: PeopleWork },
): Promise<void> {
  await db
    .updateTable('person')
    .set({
      kind: known.kind,
      name: known.name,
      folded_name: foldLabel(known.name),
      documents: known.documents,
      gender: known.gender,
      known_z: packJson({ ...known, mentions: [] }),
    })
    .where('n', '=', n)
    .execute();
  await db.deleteFrom('person_key').where('person', '=', n).execute();
  await putPersonKeys(
    db,
    work.keysOf(known).map((key) => ({ key, person: n })),
  );
}

/** A name that a reviewer gave, and nothing that a document says. */
const nameAlone = ({ id, name, kind }: KnownPerson, documents: number): KnownPerson => ({
  ...{ id, name, kind, aliases: [], named: { [name]: 1 }, gender: null, roles: [] },
  ...{ documents, mentions: [], company: [] },
});

/** In how many documents people speak. */
async function documentsSpoken(db: Db, people: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await inBatches(people, (some) =>
    db
      .selectFrom('said')
      .innerJoin('attribution', 'attribution.n', 'said.attribution')
      .select(({ fn }) => [
        'said.person',
        fn.count<number>('attribution.document').distinct().as('documents'),
      ])
      .where('said.person', 'in', some)
      .groupBy('said.person')
      .execute(),
  );
  return new Map(rows.map(({ person, documents }) => [person, documents]));
}

/**
 * Works out anew what is known of people, from the documents that are there: after some are gone, nothing that they alone
 * said of somebody is left. Who is mentioned in nothing else goes, unless a reviewer made them who speaks somewhere, or
 * made others one with them. Returns the ids of those who went.
 */
export async function derivePeople(
  db: Db,
  people: readonly number[],
  work: PeopleWork,
): Promise<readonly string[]> {
  const states = await statesOf(db, people);
  const ids = new Map(states.map(({ n, id }) => [n, id]));
  const mentions = await mentionsOf(db, people);
  const mentioned = new Set(mentions.map(({ person }) => person));
  const others = people.filter((n) => !mentioned.has(n));
  const decided = await decidedOf(db, others);
  const known = await gather(db, [...mentions, ...decided], { work, ids });
  const documents = Map.groupBy([...mentions, ...decided], ({ person }) => person);
  const spoken = await documentsSpoken(db, others);
  const gone: PersonState[] = [];
  for (const state of states) {
    const now = known.get(state.n);
    const speaks = spoken.get(state.n);
    const isNameGiven = state.known.aliases.length === 0 && !mentioned.has(state.n);
    if (now && !isNameGiven) {
      const count = new Set(documents.get(state.n)!.map(({ document }) => document)).size;
      await putKnown(db, state.n, { known: { ...now, documents: count }, work });
    } else if (speaks !== undefined)
      await putKnown(db, state.n, { known: nameAlone(state.known, speaks), work });
    else gone.push(state);
  }
  return removePeople(db, gone, work);
}

/** Removes people, but for those with whom others who stay were made one: they take the name of one of these. */
async function removePeople(
  db: Db,
  gone: readonly PersonState[],
  work: PeopleWork,
): Promise<readonly string[]> {
  const numbers = new Set(gone.map(({ n }) => n));
  const removed: PersonState[] = [];
  for (const state of gone) {
    const merged = await db
      .selectFrom('person')
      .select(['n', 'known_z'])
      .where('survivor', '=', state.n)
      .orderBy('n')
      .execute();
    const heir = merged.find(({ n }) => !numbers.has(n));
    if (!heir) removed.push(state);
    else {
      const known = { ...unpackJson<KnownPerson>(heir.known_z), id: state.id, documents: 0 };
      await putKnown(db, state.n, { known, work });
    }
  }
  const list = removed.map(({ n }) => n);
  const chunks = Array.from({ length: Math.ceil(list.length / ROWS) }, (_, at) =>
    list.slice(at * ROWS, (at + 1) * ROWS),
  );
  for (const some of chunks)
    await db.updateTable('person').set({ survivor: null }).where('n', 'in', some).execute();
  for (const some of chunks) await db.deleteFrom('person').where('n', 'in', some).execute();
  return removed.map(({ id }) => id);
}
