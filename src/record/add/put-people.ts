import type { KnownPerson, Reading } from '../../model/index.ts';
import { pairKey, survivorOf } from '../judgements/people-steps.ts';
import type { CurrentDecisions } from '../load/judgements.ts';
import type { PeopleJoined, PeopleWork } from '../ports.ts';
import { foldLabel } from '../store/fold-label.ts';
import { inChunks } from '../store/in-chunks.ts';
import { packJson } from '../store/pack.ts';
import { putPersonKeys } from '../store/put-person-keys.ts';
import type { Db, Dialect } from '../store/store.ts';
import { type FoundPerson, findPeople, type LoadedPerson, peopleOfDocument } from './find-people.ts';
import type { PeopleCache } from './people-cache.ts';

/** What putting the people of a reading needs beside the reading. */
export interface PutPeople {
  readonly work: PeopleWork;
  readonly dialect: Dialect;
  readonly cache: PeopleCache;
  readonly decisions: CurrentDecisions;
  /** Number of the document. */
  readonly document: number;
  /** Number of the one that it is a copy or version of, or null. */
  readonly origin: number | null;
}

/** Joins the people of a reading with those of the record and writes what is known of them now. */
export async function putPeople(db: Db, reading: Reading, put: PutPeople): Promise<void> {
  const { work, decisions, document } = put;
  const old = await peopleOfDocument(db, document, put.cache);
  const found = await findPeople(db, work.keysIn(reading), put);
  const origin = put.origin === null ? [] : await peopleOfDocument(db, put.origin, put.cache);
  const numbers = new Map([...old, ...found, ...origin].map(({ n, known }) => [known.id, n]));
  const keyed = [...found, ...old.filter(isNamed).map((one) => withOwnKeys(one, found, work))];
  const before = new Map([...old.filter(isNamed), ...found, ...origin].map(({ known }) => [known.id, known]));
  const { survivors, apart } = decisions.people;
  const now = (id: string) => survivorOf(survivors, id);
  const joined = work.join(reading, {
    known: keyed.map((one) => ({ person: one.known, keys: one.keys })),
    ofOrigin: origin.map((one) => one.known),
    isApart: (a, b) => apart.has(pairKey(a, b)) || apart.has(pairKey(now(a), now(b))),
  });
  await putRows(db, joined.people, numbers);
  await putKeys(db, joined.people, { numbers, before, work });
  await putMentions(db, document, { joined, numbers });
  if (old.length > 0) await countAgain(db, [...old.map(({ n }) => n), ...numbers.values()]);
  await putQuestions(db, document, { joined, numbers });
}

/** Those whom the document mentioned before are candidates whatever their names share with those of others. */
function withOwnKeys(one: LoadedPerson, found: readonly FoundPerson[], work: PeopleWork): FoundPerson {
  return found.find(({ n }) => n === one.n) ?? { ...one, keys: work.keysOf(one.known) };
}

/** A source without a name is minted anew, under the same id, when its document is read again. */
const isNamed = ({ known }: { readonly known: KnownPerson }): boolean =>
  known.kind === 'person' || known.kind === 'organisation';

const rowOf = (person: KnownPerson) => ({
  id: person.id,
  kind: person.kind,
  name: person.name,
  folded_name: foldLabel(person.name),
  documents: person.documents,
  gender: person.gender,
  known_z: packJson({ ...person, mentions: [] }),
});

/** Writes what is known of people; those who are new get their numbers. */
async function putRows(db: Db, people: readonly KnownPerson[], numbers: Map<string, number>): Promise<void> {
  for (const person of people) {
    const n = numbers.get(person.id);
    if (n !== undefined) await db.updateTable('person').set(rowOf(person)).where('n', '=', n).execute();
  }
  const fresh = people.filter(({ id }) => !numbers.has(id));
  for (const some of inChunks(fresh))
    for (const { n, id } of await insertPeople(db, some)) numbers.set(id, n);
}

/** Adds people; no more than one statement is given. */
async function insertPeople(
  db: Db,
  people: readonly KnownPerson[],
): Promise<readonly { readonly n: number; readonly id: string }[]> {
  return (
    db
      .insertInto('person')
      .values(people.map(rowOf))
      // One who was there before the document was read again, and was mentioned by nothing else.
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          name: ref('excluded.name'),
          folded_name: ref('excluded.folded_name'),
          documents: ref('excluded.documents'),
          gender: ref('excluded.gender'),
          known_z: ref('excluded.known_z'),
        })),
      )
      .returning(['n', 'id'])
      .execute()
  );
}

interface Keyed {
  readonly numbers: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, KnownPerson>;
  readonly work: PeopleWork;
}

/** Writes the keys of those who are new, and those that others have beside what they had. */
async function putKeys(
  db: Db,
  people: readonly KnownPerson[],
  { numbers, before, work }: Keyed,
): Promise<void> {
  const rows = people.flatMap((person) => {
    const old = before.get(person.id);
    const had = new Set(old && !isKeyed(old, person) ? work.keysOf(old) : []);
    if (old && isKeyed(old, person)) return [];
    return work
      .keysOf(person)
      .flatMap((key) => (had.has(key) ? [] : [{ key, person: numbers.get(person.id)! }]));
  });
  await putPersonKeys(db, rows);
}

/** Whether nothing changed that keys are made of. */
const isKeyed = (old: KnownPerson, now: KnownPerson): boolean =>
  old.name === now.name &&
  old.gender === now.gender &&
  old.aliases.length === now.aliases.length &&
  old.roles.length === now.roles.length;

interface Joined {
  readonly joined: PeopleJoined;
  readonly numbers: ReadonlyMap<string, number>;
}

async function putMentions(db: Db, document: number, { joined, numbers }: Joined): Promise<void> {
  await db.deleteFrom('mention').where('document', '=', document).execute();
  const mentions = [...joined.ids].map(([local, id]) => ({ document, local, person: numbers.get(id)! }));
  for (const some of inChunks(mentions))
    await db
      .insertInto('mention')
      .values([...some])
      .execute();
  const forwards = [...joined.forwards].map(([id, to]) => ({ id, person: numbers.get(to)! }));
  for (const some of inChunks(forwards))
    await db
      .insertInto('person_forward')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** A document read again no longer counts for those whom it does not mention now, and once for those whom it does. */
async function countAgain(db: Db, people: readonly number[]): Promise<void> {
  await db
    .updateTable('person')
    .set(({ selectFrom }) => ({
      documents: selectFrom('mention')
        .select(({ fn }) => fn.count<number>('mention.document').distinct().as('count'))
        .whereRef('mention.person', '=', 'person.n'),
    }))
    .where('n', 'in', [...new Set(people)])
    .execute();
}

async function putQuestions(db: Db, document: number, { joined, numbers }: Joined): Promise<void> {
  const asked = new Map<string, { a: number; b: number; score: number; reasons: string; document: number }>();
  for (const { a, b, score, reasons } of joined.questions) {
    const [one, other] = [numbers.get(a), numbers.get(b)].sort((x, y) => x! - y!);
    if (one === undefined || other === undefined || one === other) continue;
    asked.set(`${one} ${other}`, { a: one, b: other, score, reasons: JSON.stringify(reasons), document });
  }
  for (const some of inChunks([...asked.values()]))
    await db
      .insertInto('question')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
