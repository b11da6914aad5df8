import { HearsayError } from '../../errors.ts';
import { findPeople } from '../add/find-people.ts';
import type { OpenRecord } from '../open-record.ts';
import { type Sight, sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import { foldLabel } from '../store/fold-label.ts';
import { findRow, isLikeId } from './find-by-id.ts';
import { loadPeople, type RecordedPerson } from './load-people.ts';

const wordsOf = (name: string): readonly string[] =>
  foldLabel(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well a person answers to a name: 3 by the same name, 2 by an alias, 1 by all of its words, 0 not at all. */
function answers({ name, aliases }: RecordedPerson, asked: string): number {
  const folded = foldLabel(asked);
  if (foldLabel(name) === folded) return 3;
  if (aliases.some((alias) => foldLabel(alias) === folded)) return 2;
  const words = wordsOf(asked);
  const has = (one: string) => {
    const own = wordsOf(one);
    return words.every((word) => own.includes(word));
  };
  return words.length > 0 && [name, ...aliases].some(has) ? 1 : 0;
}

/** People looked at for each key of a name that is asked for. */
const MOST_FOR_KEY = 100;

/** Everybody whom a name may mean, those who answer best and are named most first; restricted ones left out. */
export async function findPeopleNamed(
  record: OpenRecord,
  name: string,
  viewer: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<readonly RecordedPerson[]> {
  return peopleNamed(record, name, await sightOf(record.store.db, viewer, record.ports));
}

async function peopleNamed(
  record: OpenRecord,
  name: string,
  sight: Sight,
): Promise<readonly RecordedPerson[]> {
  const { db, dialect } = record.store;
  const bare = { name, aliases: [], gender: null, roles: [] };
  const keys = (['person', 'organisation'] as const).flatMap((kind) =>
    record.ports.people.keysOf({ ...bare, kind }),
  );
  const asked = [...new Set(keys)].map((key) => ({ key, most: MOST_FOR_KEY }));
  const found = await findPeople(db, asked, { dialect, cache: record.cache });
  const exact = await db
    .selectFrom('person')
    .select('n')
    .where('folded_name', '=', foldLabel(name))
    .limit(50)
    .execute();
  const people = await loadPeople(
    db,
    [...found, ...exact].map(({ n }) => n),
    sight,
  );
  return [...new Set(people.values())]
    .filter(({ isRestricted }) => !isRestricted)
    .map((person) => ({ person, rank: answers(person, name) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.person.documents - a.person.documents)
    .map(({ person }) => person);
}

/** Those who are called so and not only known by it: what most questions ask for, found without looking at anybody else. */
async function findPeopleCalled(
  { store: { db } }: OpenRecord,
  name: string,
  sight: Sight,
): Promise<readonly RecordedPerson[]> {
  const folded = foldLabel(name);
  const called = await db.selectFrom('person').select('n').where('folded_name', '=', folded).execute();
  // Of renamed people there are few.
  const renamed = await db
    .selectFrom('person')
    .select(['n', 'renamed'])
    .where('renamed', 'is not', null)
    .execute();
  const numbers = [
    ...called.map(({ n }) => n),
    ...renamed.filter((one) => foldLabel(one.renamed!) === folded).map(({ n }) => n),
  ];
  const people = await loadPeople(db, numbers, sight);
  return [...new Set(people.values())].filter(
    (person) => !person.isRestricted && foldLabel(person.name) === folded,
  );
}

/** The one person of an id, its first characters, or a name. Throws `no-such-person`, or `ambiguous` with who it may be. */
export async function getPerson(
  record: OpenRecord,
  asked: string,
  viewer: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<RecordedPerson> {
  const { db } = record.store;
  const sight = await sightOf(db, viewer, record.ports);
  const row = isLikeId(asked) ? await findRow(db, 'person', asked, sight) : null;
  if (row) return (await loadPeople(db, [row.n], sight)).get(row.n)!;
  const called = await findPeopleCalled(record, asked, sight);
  if (called.length === 1) return called[0]!;
  const named = called.length > 0 ? called : await peopleNamed(record, asked, sight);
  const best = named.filter((one) => answers(one, asked) === (named[0] ? answers(named[0], asked) : 0));
  if (best.length === 1) return best[0]!;
  if (best.length === 0)
    throw new HearsayError(
      'no-such-person',
      `“${asked}”: the record knows nobody of this name or id; a name as documents have it is accepted.`,
    );
  const list = best
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, 12)
    .map(({ id, name, roles, documents }) => {
      const role = roles.at(-1);
      return `  ${id}  ${name}${role ? `, ${role.title}` : ''}, in ${documents} ${documents === 1 ? 'document' : 'documents'}`;
    });
  throw new HearsayError(
    'ambiguous',
    `“${asked}” may be any of ${best.length}; name one by the id:\n${list.join('\n')}`,
  );
}
