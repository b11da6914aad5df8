import { firstName, honorific, roleOf } from '../lexicon.ts';
import type { NameMention } from '../mentions/name-mention.ts';
import { compareSpellings, SPELLING_THRESHOLD } from '../names/compare-spellings.ts';
import { foldName } from '../names/fold-name.ts';
import { areNicknames } from '../names/is-nickname-of.ts';
import type { Token } from '../text/token.ts';
import { addName, mayNamePerson, surnameKey } from './cluster-people.ts';
import { createEntity, type Entity, mayBe } from './entity.ts';
import { type NameLink, surely } from './name-link.ts';

/** Titles that are not mere courtesy: “dr”, “commissioner”. */
const titlesOf = ({ parsed }: NameMention): readonly string[] =>
  parsed.honorifics
    .filter((word) => honorific(word)?.kind !== 'courtesy')
    .map((word) => roleOf(word.toLowerCase().replace(/\.$/, '')));

interface Bearers {
  readonly tokens: readonly Token[];
  readonly bySurname: Map<string, Entity[]>;
  readonly byGiven: Map<string, Entity[]>;
  readonly byPart: Map<string, Entity[]>;
  readonly byInitials: Map<string, Entity[]>;
}

function push(map: Map<string, Entity[]>, key: string, value: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function addBearer(
  { bySurname, byGiven, byPart, byInitials }: Bearers,
  entity: Entity,
  name: NameMention,
): void {
  const { given, nickname } = name.parsed;
  const surname = surnameKey(name);
  if (surname !== '') push(bySurname, surname, entity);
  const parts = surname.split(/[ -]/);
  if (parts.length > 1) for (const part of parts) if (part.length > 3) push(byPart, part, entity);
  for (const one of [...given, nickname ?? ''])
    for (const word of [one, ...one.split('-')])
      if (word.replace(/\W/g, '').length > 1) push(byGiven, foldName(word), entity);
  const initials = [...given, name.parsed.surname ?? ''].map((word) => word[0]?.toLowerCase() ?? '');
  if (initials.length > 1) push(byInitials, initials.join(''), entity);
  if (given.length > 1) push(byInitials, initials.slice(0, -1).join(''), entity);
  if (given.length === 1 && given[0]!.includes('.'))
    push(byInitials, foldName(given[0]!).replace(/\W/g, ''), entity);
}

const hasGiven = ({ parsed }: NameMention): boolean => parsed.given.length > 0 || parsed.nickname !== null;

/** A surname in a headline is that of somebody named in full this soon, in tokens. */
const FIRST_REACH = 60;

/** How readily a bare name is taken for somebody: by how lately and how often he was named. */
function nearness({ tokens }: Bearers, entity: Entity, name: NameMention): number {
  const here = tokens[name.first]!;
  const before = entity.names.findLast((one) => one.first < name.first);
  const sentences = before ? here.sentence - tokens[before.first]!.sentence : 30;
  const isFirst = before === undefined && entity.names[0]!.first < name.first + FIRST_REACH;
  const isPassing = before !== undefined && /^['’]s?$/.test(tokens[before.end]?.raw ?? '');
  const named = entity.names.length;
  return (
    1.8 * Math.exp(-sentences / 2.5) * (isPassing ? 0.5 : 1) +
    (isFirst ? 0.8 : 0) +
    0.5 * Math.log2(1 + named)
  );
}

const holds = (entity: Entity, title: string): boolean =>
  entity.roles.some(({ role }) => role === title) ||
  entity.names.some((one) => titlesOf(one).includes(title));

/** Those whom a title before the name does not rule out; only those who bear it, where somebody does. */
function fitting(bearers: readonly Entity[], name: NameMention): readonly Entity[] {
  const fit = bearers.filter((one) => one.names.length > 0 && mayBe(one, name.gender));
  const titles = titlesOf(name);
  const titled = fit.filter((one) => titles.some((title) => holds(one, title)));
  if (titled.length > 0) return titled;
  const suffix = name.parsed.suffixes.find((one) => /^(?:jr|sr|ii|iii)\.?$/i.test(one));
  const own = suffix
    ? fit.filter((one) => one.names.some(({ parsed }) => parsed.suffixes.includes(suffix)))
    : [];
  if (own.length > 0) return own;
  if (titles.length > 0)
    return fit.filter(
      (one) =>
        !hasOtherTitle(one, name) &&
        (one.names.some(hasGiven) || one.names.every((other) => titlesOf(other).length === 0)),
    );
  return fit;
}

/** Kinds of title that one person is hardly given by turns in one text. */
const APART = new Set(['academic', 'office', 'rank', 'religious']);

/** “Dr. Hutchens” beside “Commissioner Hutchens”, “Captain” beside “Councillor”: titles of two kinds are two people's. */
function hasOtherTitle(entity: Entity, name: NameMention): boolean {
  const kinds = ({ parsed }: NameMention) =>
    parsed.honorifics.map((word) => honorific(word)?.kind ?? '').filter((kind) => APART.has(kind));
  const own = new Set(entity.names.flatMap(kinds));
  const asked = kinds(name);
  return own.size > 0 && asked.length > 0 && !asked.some((kind) => own.has(kind));
}

const SHARPNESS = 2.2;
/** Least share that the one who is taken for the bearer must have. */
const LEAST = 0.55;

/** Who bears a name among several: whoever was named most lately and most often, if that is plain. */
function likeliest(
  bearers: Bearers,
  fit: readonly Entity[],
  name: NameMention,
  reason: string,
): NameLink | null {
  if (fit.length < 2) return fit[0] ? surely(fit[0], reason, 0.96) : null;
  const weights = fit.map((entity) => ({
    entity,
    weight: Math.exp(SHARPNESS * nearness(bearers, entity, name)),
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const [best, ...others] = weights
    .map(({ entity, weight }) => ({ entity, score: weight / total }))
    .sort((a, b) => b.score - a.score);
  if (best!.score < LEAST)
    return { entity: null, reason: 'name-of-several', score: 0, others: [best!, ...others] };
  return { entity: best!.entity, reason, score: 0.96 * best!.score, others };
}

/** A surname that is misspelt: somebody's whose surname is spelt much alike, if there is one only. */
function misspelt({ bySurname }: Bearers, key: string, name: NameMention): readonly Entity[] {
  if (key.length < 5 || name.type !== 'person') return [];
  const alike = [...bySurname].filter(
    ([other]) =>
      other.length > 4 &&
      other[0] === key[0] &&
      Math.abs(other.length - key.length) < 3 &&
      compareSpellings(other, key) >= SPELLING_THRESHOLD,
  );
  return fitting([...new Set(alike.flatMap(([, list]) => list))], name);
}

function nicknamed({ byGiven }: Bearers, given: string): readonly Entity[] {
  if (!firstName(given) && given.length > 5) return [];
  const isShort = (key: string) => given.length > 2 && key.length > given.length && key.startsWith(given);
  return [...byGiven].filter(([key]) => areNicknames(key, given) || isShort(key)).flatMap(([, list]) => list);
}

/** The bearer of a name that says less than a full one, or null. */
function bearerOf(bearers: Bearers, name: NameMention): NameLink | null {
  const { parsed, hasArticle } = name;
  const key = foldName(parsed.surname ?? parsed.given.at(-1) ?? '');
  const bySurname = parsed.surname === null ? [] : fitting(bearers.bySurname.get(key) ?? [], name);
  const link = likeliest(bearers, bySurname, name, 'surname');
  if (link) return link;
  if (hasArticle) return null;
  const isLone = parsed.given.length === 0 || parsed.surname === null;
  const tries: readonly (readonly [readonly Entity[], string])[] = [
    [isLone ? (bearers.byGiven.get(key) ?? []) : [], 'given-name'],
    [isLone ? nicknamed(bearers, key) : [], 'nickname'],
    [bearers.byPart.get(key) ?? [], 'part-of-surname'],
    [bearers.byInitials.get(foldName(name.words).replace(/\W/g, '')) ?? [], 'initials'],
    [misspelt(bearers, key, name), 'spelling'],
  ];
  for (const [list, reason] of tries) {
    const found = likeliest(bearers, fitting([...new Set(list)], name), name, reason);
    if (found) return found;
  }
  return null;
}

/** “Honest Iggy”, “Little Paolo”: another word before the given name or nickname of somebody. */
function bearerOfByname(bearers: Bearers, { parsed, type }: NameMention): NameLink | null {
  const [first] = parsed.given;
  if (
    type === 'person' ||
    parsed.given.length !== 1 ||
    !parsed.surname ||
    !first ||
    firstName(first.toLowerCase())
  )
    return null;
  const key = foldName(parsed.surname);
  const list = bearers.byGiven.get(key) ?? nicknamed(bearers, key);
  return list.length === 1 ? surely(list[0]!, 'nickname', 0.85) : null;
}

/** Gives somebody who is known by a byname alone (“Honest Iggy”) to whom it is the byname of. */
function joinByname(bearers: Bearers, entity: Entity, links: Map<NameMention, NameLink>): void {
  const [name] = entity.names;
  if (!name || !entity.names.every(({ words }) => words === name.words)) return;
  const other = bearerOfByname(bearers, name);
  if (!other?.entity || other.entity === entity) return;
  for (const one of entity.names.splice(0)) {
    addName(other.entity, one);
    links.set(one, other);
  }
}

/**
 * Gives surnames, first names, nicknames and initials to those who bear them; a surname that nobody bears is somebody
 * whom the text names so alone. Names of bodies are left to others.
 */
export function linkPartialNames(
  names: readonly NameMention[],
  tokens: readonly Token[],
  entities: Entity[],
  links: Map<NameMention, NameLink>,
): void {
  const bearers: Bearers = {
    tokens,
    bySurname: new Map(),
    byGiven: new Map(),
    byPart: new Map(),
    byInitials: new Map(),
  };
  for (const entity of entities) for (const name of entity.names) addBearer(bearers, entity, name);
  for (const entity of entities) joinByname(bearers, entity, links);
  for (const name of names) {
    if (links.has(name)) continue;
    const isAcronym =
      name.type === 'organisation' &&
      !name.words.includes(' ') &&
      (bearers.bySurname.has(surnameKey(name)) ||
        (/^\p{Lu}{2,3}$/u.test(name.words) && bearers.byInitials.has(name.words.toLowerCase())));
    if (!mayNamePerson(name) && !isAcronym) continue;
    const link =
      bearerOf(bearers, name) ?? (name.type === 'person' ? newcomer(bearers, entities, name) : null);
    if (!link) continue;
    if (link.entity) addName(link.entity, name);
    // Whoever is called by the last of two words alone is a person: “Stryker” for Wendall Stryker.
    if (link.entity?.type === 'unknown' && link.reason === 'surname') link.entity.type = 'person';
    links.set(name, link);
  }
}

function newcomer(bearers: Bearers, entities: Entity[], name: NameMention): NameLink {
  const entity = createEntity(entities.length, 'person');
  entities.push(entity);
  addBearer(bearers, entity, name);
  return surely(entity, 'surname-alone', 0.9);
}
