import type { KnownPerson } from '../src/index.ts';

/** A person of a story's gold. */
export interface GoldPerson {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** Whether a form is the full name of one gold person and of nobody else. */
function tellingNames(people: readonly GoldPerson[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { name, kind, aliases } of people) {
    if (kind !== 'person') continue;
    for (const form of [name, ...aliases])
      if (/^\p{Lu}\S+ \p{Lu}\S+$/u.test(form)) owners.set(form, (owners.get(form) ?? new Set()).add(name));
  }
  return new Map(
    [...owners].flatMap(([form, names]) => (names.size === 1 ? [[form, [...names][0]!] as const] : [])),
  );
}

/** People of the documents under whose names stand the full names of two people of the gold: namesakes made one. */
export function mixedNamesakes(
  people: readonly KnownPerson[],
  gold: readonly GoldPerson[],
): readonly string[] {
  const telling = tellingNames(gold);
  return people.flatMap(({ name, aliases }) => {
    const owners = new Set([name, ...aliases].flatMap((form) => telling.get(form) ?? []));
    return owners.size > 1 ? [[...owners].join(' and ')] : [];
  });
}
