import { createNameIndex } from '../names/name-index.ts';
import { type PersonName, parsePersonName } from '../names/person-name.ts';
import { bodyKeys } from './body-keys.ts';
import type { KnownPerson } from './known-person.ts';

/** Where the people are kept that readings are joined with. The record has one of its own. */
export interface PeopleRegistry {
  /** The person of that id, or null. */
  readonly get: (id: string) => KnownPerson | null;
  /** Adds a person, or puts what is known now in the place of what was. */
  readonly put: (person: KnownPerson) => void;
  /** Takes a person out: merged into another. */
  readonly remove: (id: string) => void;
  /** Those who may be somebody of that kind and these names: a few, whatever the number of people kept. */
  readonly candidates: (kind: KnownPerson['kind'], names: readonly string[]) => readonly KnownPerson[];
  /** Those who are said to hold an office, few enough to be looked through. */
  readonly holders: (office: string) => readonly KnownPerson[];
  /** Those whom a document mentions. */
  readonly inDocument: (document: string) => readonly KnownPerson[];
  /** Everybody, in the order in which they were added. */
  readonly all: () => Iterable<KnownPerson>;
}

const MOST_HOLDERS = 60;
const MOST_CANDIDATES = 20;
/** Names of a person by which he is looked for. */
const MOST_NAMES = 8;

/** The names by which a person is looked for: those that say most first. */
export function telling(forms: readonly string[]): readonly PersonName[] {
  const parsed = forms.map(parsePersonName);
  return parsed
    .toSorted(
      (a, b) =>
        Number(b.given.length > 0 && b.surname !== null) - Number(a.given.length > 0 && a.surname !== null),
    )
    .slice(0, MOST_NAMES);
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key) ?? new Set();
  map.set(key, ids.add(id));
}

/** An empty registry in memory. Adding and looking up take time that hardly grows with the number of people. */
export function createRegistry(): PeopleRegistry {
  const people = new Map<string, KnownPerson>();
  const names = createNameIndex();
  const bodies = new Map<string, Set<string>>();
  const offices = new Map<string, Set<string>>();
  const documents = new Map<string, Set<string>>();
  const forget = (id: string) => {
    const known = people.get(id);
    if (!known) return;
    names.remove(id);
    for (const name of [known.name, ...known.aliases])
      for (const key of bodyKeys(name)) bodies.get(key)?.delete(id);
    for (const { office } of known.roles) offices.get(office)?.delete(id);
    for (const { document } of known.mentions) documents.get(document)?.delete(id);
  };
  const those = (ids: Iterable<string>, most: number): KnownPerson[] => {
    const found: KnownPerson[] = [];
    for (const id of ids) {
      if (found.length === most) break;
      found.push(people.get(id)!);
    }
    return found;
  };
  return {
    get: (id) => people.get(id) ?? null,
    put(person) {
      forget(person.id);
      people.set(person.id, person);
      const forms = [person.name, ...person.aliases];
      if (person.kind === 'person') for (const name of telling(forms)) names.add(person.id, name);
      if (person.kind !== 'person' || person.gender === null)
        for (const name of forms) for (const key of bodyKeys(name)) addTo(bodies, key, person.id);
      for (const { office } of person.roles) addTo(offices, office, person.id);
      for (const { document } of person.mentions) addTo(documents, document, person.id);
    },
    remove(id) {
      forget(id);
      people.delete(id);
    },
    candidates(kind, forms) {
      if (kind !== 'person')
        return those(
          new Set(
            forms.flatMap(bodyKeys).flatMap((key) => [...(bodies.get(key) ?? [])].slice(0, MOST_CANDIDATES)),
          ),
          MOST_CANDIDATES,
        );
      const ids = telling(forms).flatMap((name) => names.find(name, MOST_CANDIDATES).map(({ id }) => id));
      return those(new Set(ids), MOST_CANDIDATES);
    },
    holders: (office) => those(offices.get(office) ?? [], MOST_HOLDERS),
    inDocument: (document) => those(documents.get(document) ?? [], Number.POSITIVE_INFINITY),
    all: () => people.values(),
  };
}
