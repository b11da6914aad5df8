import type { Person, ToldDocument } from '../../../model/index.ts';
import { indexTokens } from '../../../text/tokens/index-tokens.ts';

/** People of several documents, by what words name them. */
export interface KnownPeople {
  readonly get: (id: string) => Person | undefined;
  /** Stems of each name that somebody goes by: of a person the last alone, of a body all. */
  readonly namesOf: (id: string) => readonly (readonly string[])[];
  /** Ids of those whom some words name, given by their stems. */
  readonly namedIn: (stems: Iterable<string>) => ReadonlySet<string>;
  /** The same of bodies alone. */
  readonly bodiesIn: (stems: Iterable<string>) => ReadonlySet<string>;
}

interface Name {
  readonly id: string;
  readonly stems: readonly string[];
}

const known = new WeakMap<Person, readonly (readonly string[])[]>();

/** Gathers the people of documents; of one id the first counts. */
export function knowPeople(documents: Iterable<ToldDocument>): KnownPeople {
  const people = new Map<string, Person>();
  const byStem = new Map<string, Name[]>();
  for (const { people: own } of documents)
    for (const person of own) {
      if (people.has(person.id)) continue;
      people.set(person.id, person);
      for (const stems of namesOf(person)) {
        const names = byStem.get(stems[0]!) ?? [];
        names.push({ id: person.id, stems });
        byStem.set(stems[0]!, names);
      }
    }
  const namedIn = (stems: Iterable<string>) => idsNamed(byStem, new Set(stems));
  return {
    get: (id) => people.get(id),
    namesOf: (id) => (people.has(id) ? namesOf(people.get(id)!) : []),
    namedIn,
    bodiesIn: (stems) => new Set([...namedIn(stems)].filter((id) => people.get(id)!.kind !== 'person')),
  };
}

function idsNamed(
  byStem: ReadonlyMap<string, readonly Name[]>,
  having: ReadonlySet<string>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const stem of having)
    for (const { id, stems } of byStem.get(stem) ?? [])
      if (stems.every((one) => having.has(one))) ids.add(id);
  return ids;
}

function namesOf(person: Person): readonly (readonly string[])[] {
  const before = known.get(person);
  if (before) return before;
  const names = [person.name, ...person.aliases]
    .map((name) => indexTokens(name).map(({ stem }) => stem))
    .map((stems) => (person.kind === 'person' ? stems.slice(-1) : stems.filter((stem) => stem !== 'the')))
    .filter((stems) => stems.length > 0);
  known.set(person, names);
  return names;
}
