import type { NameMention } from '../mentions/name-mention.ts';
import { compareNames } from '../names/compare-names.ts';
import { foldName } from '../names/fold-name.ts';
import { createEntity, type Entity, mayBe } from './entity.ts';
import { type NameLink, surely } from './name-link.ts';

/** Whether a name has a given name or nickname and a surname. */
export const isFull = ({ parsed }: NameMention): boolean =>
  (parsed.given.length > 0 || parsed.nickname !== null) &&
  parsed.surname !== null &&
  !/^(?:\p{L}\.)+$/u.test(parsed.surname);

/** Whether a name can be a person's. */
export const mayNamePerson = ({ type, hasArticle }: NameMention): boolean =>
  type === 'person' || (type === 'unknown' && !hasArticle);

/** The surname folded, for comparing. */
export const surnameKey = ({ parsed }: NameMention): string => foldName(parsed.surname ?? '');

/** Gives an entity one more of its names. */
export function addName(entity: Entity, name: NameMention): void {
  entity.names.push(name);
  entity.gender ??= name.gender;
  if (entity.type === 'unknown') entity.type = name.type;
}

/** How many forms of a person are compared with a new name. */
const FORMS = 4;

function relationTo(entity: Entity, name: NameMention): 'same' | 'compatible' | null {
  if (!mayBe(entity, name.gender)) return null;
  const relations = entity.names.slice(0, FORMS).map((one) => compareNames(one.parsed, name.parsed).relation);
  if (relations.includes('conflict') || relations.includes('different')) return null;
  return relations.includes('same') ? 'same' : relations.includes('compatible') ? 'compatible' : null;
}

/** The one among those of like surname whom a full name is another form of: spelt otherwise, initials, nickname. */
function sameAs(near: readonly Entity[], name: NameMention): Entity | null {
  const related = near.map((entity) => ({ entity, relation: relationTo(entity, name) }));
  const same = related.filter(({ relation }) => relation === 'same');
  if (same.length > 0) return same[0]!.entity;
  const compatible = related.filter(({ relation }) => relation === 'compatible');
  return compatible.length === 1 ? compatible[0]!.entity : null;
}

/** Names of bodies that begin like a name that could be a person's: “Haldane Wanderers Football Club”. */
function bodyStarts(names: readonly NameMention[]): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const { type, words } of names) {
    if (type !== 'organisation') continue;
    const parts = foldName(words).split(' ');
    for (let count = 2; count < parts.length; count++) starts.add(parts.slice(0, count).join(' '));
  }
  return starts;
}

/** So many of those whose names are spelt like a new one are compared with it. */
const MOST_NEAR = 12;

/** Under what a full name is found again: its surname, and the first letters of both. */
const keysOf = ({ parsed }: NameMention, surname: string): readonly string[] => [
  surname,
  `${foldName(parsed.given[0] ?? parsed.nickname ?? '')[0] ?? ''} ${surname[0] ?? ''}`,
];

/** Everybody who is named by more than a surname, one entity a person. Bounded work for each name. */
export function clusterFullNames(
  names: readonly NameMention[],
  entities: Entity[],
): Map<NameMention, NameLink> {
  const links = new Map<NameMention, NameLink>();
  const byWords = new Map<string, Entity>();
  const byKey = new Map<string, Entity[]>();
  const bodies = bodyStarts(names);
  const initialsLast = (name: NameMention) =>
    name.parsed.given.every((given) => given.includes('.')) ? 1 : 0;
  const full = names.filter(
    (name) => isFull(name) && mayNamePerson(name) && !bodies.has(foldName(name.words)),
  );
  for (const name of full.toSorted((a, b) => initialsLast(a) - initialsLast(b))) {
    const keys = keysOf(name, surnameKey(name));
    const near = new Set(keys.flatMap((key) => byKey.get(key)?.slice(-MOST_NEAR) ?? []));
    const known = byWords.get(`${name.gender} ${name.words}`) ?? sameAs([...near], name);
    const entity = known ?? createEntity(entities.length, 'unknown');
    if (!known) entities.push(entity);
    for (const key of keys) {
      const list = byKey.get(key) ?? [];
      if (!list.includes(entity)) byKey.set(key, [...list.slice(-MOST_NEAR), entity]);
    }
    byWords.set(`${name.gender} ${name.words}`, entity);
    addName(entity, name);
    links.set(name, surely(entity, 'full-name'));
  }
  for (const entity of entities) entity.names.sort((a, b) => a.first - b.first);
  return links;
}
