import { sql } from 'kysely';
import type { Document, KnownPerson, Person } from '../../model/index.ts';
import type { StoredFindings } from '../load/load-documents.ts';
import type { PeopleWork } from '../ports.ts';
import { unpackJson } from '../store/pack.ts';
import type { Db } from '../store/store.ts';
import { closedDocuments } from './open-documents.ts';

/** What of a sight people are seen by. */
interface Seeing {
  readonly closedAt: string | null;
  readonly work: PeopleWork | null;
}

/** What open documents say of somebody; null where they do not mention them, and only closed ones do. */
export type SeenPeople = ReadonlyMap<number, KnownPerson | null>;

const NOBODY: SeenPeople = new Map();

/** Documents that are read again for what they say of somebody at most, the last recorded. */
const MOST_READ = 50;

interface Mention {
  readonly document: number;
  readonly local: string;
}

/** Those of some people whom closed documents mention, or let speak. */
async function touched(db: Db, people: readonly number[], closedAt: string): Promise<readonly number[]> {
  const mentioned = await db
    .selectFrom('mention')
    .select('person')
    .distinct()
    .where('person', 'in', [...people])
    .where('document', 'in', closedDocuments(closedAt))
    .execute();
  // The plus keeps SQLite from looking through all that they say.
  const spoken = await db
    .selectFrom('said')
    .select('person')
    .distinct()
    .where('attribution', 'in', ({ selectFrom }) =>
      selectFrom('attribution')
        .select('attribution.n')
        .where('attribution.document', 'in', closedDocuments(closedAt)),
    )
    .where(sql<number>`+said.person`, 'in', [...people])
    .execute();
  return [...new Set([...mentioned, ...spoken].map(({ person }) => person))];
}

/** Where somebody is mentioned in open documents, or in closed ones: the last recorded first. */
function mentionsOf(
  db: Db,
  person: number,
  { closedAt, areClosed }: { readonly closedAt: string; readonly areClosed: boolean },
): Promise<readonly Mention[]> {
  return db
    .selectFrom('mention')
    .select(['document', 'local'])
    .where('person', '=', person)
    .where('document', areClosed ? 'in' : 'not in', closedDocuments(closedAt))
    .orderBy('document', 'desc')
    .limit(MOST_READ + 1)
    .execute();
}

async function countOpen(db: Db, person: number, closedAt: string): Promise<number> {
  const { count } = await db
    .selectFrom('mention')
    .select(({ fn }) => fn.count<number>('document').distinct().as('count'))
    .where('person', '=', person)
    .where('document', 'not in', closedDocuments(closedAt))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function speaksOpenly(db: Db, person: number, closedAt: string): Promise<boolean> {
  const row = await db
    .selectFrom('said')
    .innerJoin('attribution', 'attribution.n', 'said.attribution')
    .select('attribution.n')
    .where('said.person', '=', person)
    .where('attribution.document', 'not in', closedDocuments(closedAt))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface Said {
  readonly document: Document;
  readonly people: readonly Person[];
  readonly person: Person;
}

/** What documents say of somebody, the first recorded first; without their texts. */
async function readMentions(db: Db, mentions: readonly Mention[]): Promise<readonly Said[]> {
  if (mentions.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .innerJoin('reading', 'reading.document', 'document.n')
    .select(['document.n', 'document.id', 'document.published_at as publishedAt', 'reading.found_z'])
    .where(
      'document.n',
      'in',
      mentions.map(({ document }) => document),
    )
    .orderBy('document.n')
    .execute();
  const locals = Map.groupBy(mentions, ({ document }) => document);
  return rows.flatMap(({ n, id, publishedAt, found_z }) => {
    const { people } = unpackJson<StoredFindings>(found_z);
    const document = { ...NO_DOCUMENT, id, publishedAt };
    return locals.get(n)!.flatMap(({ local }) => {
      const person = people.find((one) => one.id === local);
      return person ? [{ document, people, person }] : [];
    });
  });
}

const NO_DOCUMENT: Document = {
  ...{ id: '', contentHash: '', givenId: null, file: null, url: null, title: null, byline: null },
  ...{ publisher: null, publishedAt: null, modifiedAt: null, readAt: '', language: null, text: '' },
  ...{ blocks: [], pages: [], sourceMap: null, notices: [] },
};

const namesOf = ({ name, aliases }: Pick<Person, 'name' | 'aliases'>): readonly string[] => [
  name,
  ...aliases,
];

/** What is known of somebody, without what only closed documents say; `read` is what some open ones do. */
function without(known: KnownPerson, read: KnownPerson, closed: readonly Said[]): KnownPerson {
  const seen = new Set(namesOf(read));
  const isHidden = new Set(closed.flatMap(({ person }) => namesOf(person)).filter((name) => !seen.has(name)));
  const titles = new Set(closed.flatMap(({ person }) => person.roles.map(({ title }) => title)));
  return {
    ...known,
    name: isHidden.has(known.name) ? read.name : known.name,
    aliases: [...new Set([...known.aliases, ...read.aliases])].filter((name) => !isHidden.has(name)),
    roles: [
      ...known.roles.filter(({ title }) => !titles.has(title)),
      ...read.roles.filter(({ title }) => titles.has(title)),
    ],
  };
}

/** A name that a decision brought into an open document, and nothing else. */
const nameAlone = (known: KnownPerson): KnownPerson => ({
  ...known,
  ...{ aliases: [], named: { [known.name]: 1 }, gender: null, roles: [], company: [], documents: 0 },
});

interface SeeingPerson {
  readonly closedAt: string;
  readonly work: PeopleWork;
  readonly known: KnownPerson;
}

async function seenPerson(db: Db, n: number, { closedAt, work, known }: SeeingPerson) {
  const open = await mentionsOf(db, n, { closedAt, areClosed: false });
  if (open.length === 0) return (await speaksOpenly(db, n, closedAt)) ? nameAlone(known) : null;
  let read: KnownPerson | null = null;
  for (const said of await readMentions(db, open.slice(0, MOST_READ)))
    read = work.addMention(read, known.id, said);
  if (read === null) return nameAlone(known);
  const documents = await countOpen(db, n, closedAt);
  if (open.length <= MOST_READ) return { ...read, documents };
  const closed = await readMentions(db, await mentionsOf(db, n, { closedAt, areClosed: true }));
  return { ...without(known, read, closed), documents };
}

/**
 * What open documents say of those of some people, by numbers, whom closed ones mention too; of all others what is stored
 * holds. Of somebody in very many documents, a name or role that a closed one gives and the last fifty open ones do not
 * is left out.
 */
export async function seenPeople(
  db: Db,
  people: readonly number[],
  { closedAt, work }: Seeing,
): Promise<SeenPeople> {
  if (closedAt === null || work === null || people.length === 0) return NOBODY;
  const meant = await touched(db, people, closedAt);
  if (meant.length === 0) return NOBODY;
  const rows = await db
    .selectFrom('person')
    .select(['n', 'id', 'known_z'])
    .where('n', 'in', [...meant])
    .execute();
  const seen = new Map<number, KnownPerson | null>();
  for (const { n, id, known_z } of rows) {
    const known = { ...unpackJson<KnownPerson>(known_z), id };
    seen.set(n, await seenPerson(db, n, { closedAt, work, known }));
  }
  return seen;
}

/** Those of some people, by numbers, whom nothing but closed documents knows. */
export async function closedPeople(
  db: Db,
  people: readonly number[],
  { closedAt }: Pick<Seeing, 'closedAt'>,
): Promise<ReadonlySet<number>> {
  const closed = new Set<number>();
  if (closedAt === null || people.length === 0) return closed;
  for (const n of await touched(db, people, closedAt)) {
    const isMentioned = (await mentionsOf(db, n, { closedAt, areClosed: false })).length > 0;
    if (!isMentioned && !(await speaksOpenly(db, n, closedAt))) closed.add(n);
  }
  return closed;
}
