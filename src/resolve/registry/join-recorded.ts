import type { KnownPerson, PeopleQuestion, Reading } from '../../model/index.ts';
import { nameKeys } from '../names/name-keys.ts';
import { bodyKeys } from './body-keys.ts';
import { joinPeople } from './join-people.ts';
import { type PeopleRegistry, telling } from './people-registry.ts';

type Findable = Pick<KnownPerson, 'kind' | 'name' | 'aliases' | 'gender' | 'roles'>;

const MOST_CANDIDATES = 12;
const MOST_HOLDERS = 12;
/** How much a shared key says, by its kind; those of `nameKeys` and `bodyKeys`. */
const WEIGHT: Readonly<Record<string, number>> = {
  g: 8,
  b: 8,
  t: 6,
  i: 4,
  gp: 3,
  n: 3,
  l: 3,
  s: 2,
  p: 1,
  f: 1,
};

const weightOf = (key: string): number => WEIGHT[key.slice(0, key.indexOf(':'))] ?? 0;

const nameKeysOf = (forms: readonly string[]): readonly string[] => telling(forms).flatMap(nameKeys);

/** Keys by which somebody of that kind is looked for. */
const searchKeys = (kind: KnownPerson['kind'], forms: readonly string[]): readonly string[] => [
  ...new Set(kind === 'person' ? nameKeysOf(forms) : forms.flatMap(bodyKeys)),
];

/** The keys under which a database finds somebody again: of names, of bodies, `o:` and an office. */
export function keysOfPerson({ kind, name, aliases, gender, roles }: Findable): readonly string[] {
  const forms = [name, ...aliases];
  const isBody = kind === 'organisation' || (kind === 'person' && gender === null && roles.length === 0);
  return [
    ...new Set([
      ...(kind === 'person' ? nameKeysOf(forms) : []),
      ...(isBody ? forms.flatMap(bodyKeys) : []),
      ...(kind === 'person' ? roles.map(({ office }) => `o:${office}`) : []),
    ]),
  ];
}

/** A key to look for, and how many people at most are worth looking at for it. */
export interface AskedKey {
  readonly key: string;
  readonly most: number;
}

/**
 * People worth looking at for a key, by its kind. A surname alone, or what it sounds like, leads to many; whoever has a
 * given name is found by better keys, so then only a few of them are looked at.
 */
const MOST_FOR_KEY: Readonly<Record<string, number>> = {
  g: 30,
  b: 20,
  t: 20,
  i: 16,
  gp: 12,
  n: 12,
  l: 6,
  f: 6,
  o: 12,
};
const MOST_OF_SURNAME = 8;
const MOST_OF_LONE_SURNAME = 30;

function askedKey(key: string, hasGiven: boolean): AskedKey | null {
  const kind = key.slice(0, key.indexOf(':'));
  const most = MOST_FOR_KEY[kind];
  if (most !== undefined) return { key, most };
  if (kind === 's') return { key, most: hasGiven ? MOST_OF_SURNAME : MOST_OF_LONE_SURNAME };
  return hasGiven ? null : { key, most: MOST_OF_SURNAME };
}

/** The keys by which a database is asked for those who may be in a reading. */
export function keysInReading({ people }: Reading): readonly AskedKey[] {
  const asked = new Map<string, AskedKey>();
  for (const person of people) {
    const keys = keysOfPerson(person);
    const hasGiven = keys.some((key) => key.startsWith('g:') || key.startsWith('i:'));
    for (const one of keys) {
      const key = askedKey(one, hasGiven);
      if (key && key.most > (asked.get(one)?.most ?? 0)) asked.set(one, key);
    }
  }
  return [...asked.values()];
}

/** Somebody of the record, with the keys of those asked for that led to them. */
export interface KeyedPerson {
  readonly person: KnownPerson;
  readonly keys: readonly string[];
}

/** What is known of those who may be in a reading. */
export interface Around {
  readonly known: readonly KeyedPerson[];
  readonly ofOrigin: readonly KnownPerson[];
  readonly isApart: (a: string, b: string) => boolean;
}

/** Who is who in a reading, and what is known of them now. */
export interface Recorded {
  readonly ids: ReadonlyMap<string, string>;
  readonly forwards: ReadonlyMap<string, string>;
  readonly questions: readonly PeopleQuestion[];
  readonly people: readonly KnownPerson[];
}

/** Joins the people of a reading with those of a record that were looked up by {@link keysInReading}. */
export function joinRecorded(
  reading: Reading,
  { known, ofOrigin, isApart }: Around,
  hash: (text: string) => string,
): Recorded {
  const people = new Map(known.map(({ person }) => [person.id, person]));
  for (const one of ofOrigin) people.set(one.id, one);
  const byKey = new Map<string, Set<string>>();
  const index = (key: string, { id }: KnownPerson) => byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  for (const { person, keys } of known) for (const key of keys) index(key, person);
  const changed = new Map<string, KnownPerson>();
  const registry: PeopleRegistry = {
    get: (id) => people.get(id) ?? null,
    put(person) {
      people.set(person.id, person);
      changed.set(person.id, person);
      // Who holds an office is asked of those of this reading too.
      for (const { office } of person.roles) index(`o:${office}`, person);
    },
    remove: (id) => void people.delete(id),
    candidates(kind, forms) {
      const weights = new Map<string, number>();
      for (const key of searchKeys(kind, forms))
        for (const id of byKey.get(key) ?? []) weights.set(id, (weights.get(id) ?? 0) + weightOf(key));
      return [...weights]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_CANDIDATES)
        .map(([id]) => people.get(id)!);
    },
    holders: (office) =>
      [...(byKey.get(`o:${office}`) ?? [])].slice(0, MOST_HOLDERS).map((id) => people.get(id)!),
    inDocument: () => ofOrigin.map(({ id }) => people.get(id)!),
    all: () => people.values(),
  };
  const copyOf = ofOrigin.length > 0 ? 'origin' : null;
  const { ids, forwards, questions } = joinPeople(reading, { registry, hash, copyOf, isApart });
  return { ids, forwards, questions, people: [...changed.values()] };
}
