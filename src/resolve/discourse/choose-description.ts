import { roleModifier } from '../lexicon.ts';
import type { Entity } from '../people/entity.ts';
import { isOne, mayBe } from '../people/entity.ts';
import type { Phrase } from '../sources/phrase.ts';
import type { Discourse } from './discourse.ts';
import { type Candidate, type Resolved, unresolved } from './mention.ts';

/** Words that a description may add without naming anybody else. */
const EMPTY = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'their',
  'its',
  "'s",
  'own',
  'of',
  'said',
  'himself',
  'herself',
  'same',
  'now',
]);

/** Nouns of those whom texts keep unnamed; no named person is meant unless the text said so in this very word. */
const UNNAMED = new Set([
  'official',
  'source',
  'person',
  'aide',
  'insider',
  'adviser',
  'advisor',
  'employee',
  'staffer',
  'worker',
  'resident',
  'witness',
  'caller',
  'reader',
  'voter',
  'friend',
  'relative',
  'neighbour',
  'neighbor',
  'observer',
  'analyst',
  'expert',
  'spokesperson',
]);

/** The share of a description's own words that an entity is known to answer to. */
function agreement(phrase: Phrase, words: readonly string[], entity: Entity): number {
  const said = words
    .map((word) => (word === 'gop' ? 'republican' : word))
    .filter((word) => !EMPTY.has(word) && word !== phrase.noun);
  if (said.length === 0) return 1;
  const known = new Set([
    ...(entity.description?.toLowerCase().split(' ') ?? []),
    ...entity.roles.flatMap(({ words: own }) => [...own]),
  ]);
  for (const { parsed, words: name } of entity.names)
    for (const word of [...name.toLowerCase().split(' '), ...parsed.honorifics]) known.add(word);
  return said.filter((word) => known.has(word)).length / said.length;
}

const distance = (discourse: Discourse, entity: Entity, index: number): number => {
  const { tokens } = discourse.text;
  const last = discourse.last(entity);
  const from = last ?? entity.names[0];
  return from ? Math.abs(tokens[index]!.sentence - tokens[from.first]!.sentence) + (last ? 0 : 2) : 40;
};

/** How well somebody answers to the description of a person; null where it is ruled out. */
function fitPerson(
  discourse: Discourse,
  phrase: Phrase,
  words: readonly string[],
  entity: Entity,
): number | null {
  const role = phrase.role!;
  if (!isOne(entity) || !mayBe(entity, role.gender)) return null;
  const later = entity.roles.filter(
    (one) => one.role === role.role || (role.kind === 'person' && one.words.has(role.noun)),
  );
  const held = later.filter(({ at }) => at <= phrase.first);
  const near = 1.2 * Math.exp(-distance(discourse, entity, phrase.first) / 4);
  if (held.length > 0 || later.length > 0) {
    const recent = held.length > 0 ? 0.8 * Math.exp(-(phrase.first - held.at(-1)!.at) / 400) : 0;
    const isPast = (held.at(-1) ?? later[0])!.isPast;
    const asked = words.map(roleModifier).find((when) => when !== null && when !== '-') ?? null;
    const time = asked === null ? (isPast ? -1 : 0) : (asked === 'past') === isPast ? 1 : -1.5;
    return 3 + near + recent + time + 1.5 * agreement(phrase, words, entity) + (held.length > 0 ? 0.5 : 0);
  }
  return null;
}

const salience = (discourse: Discourse, entity: Entity): number =>
  0.2 * Math.log2(1 + (discourse.counts.get(entity) ?? 0));

/** Kinds of bodies whose names show them: “the agency” for the Environmental Protection Agency. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  media:
    /\b(?:times|post|journal|herald|tribune|gazette|news|press|register|courier|sentinel|mail|guardian|telegraph|network|radio|tv|cnn|nbc|abc|cbs|bbc|fox|examiner|chronicle|observer|mirror|express|star|wire|today|magazine|fm|ledger|echo|standard|globe|sun|argus|monitor|review|week|rocket|republic|enquirer)\b/i,
  company:
    /\b(?:inc|corp|ltd|plc|llc|co|group|holdings|bank|airlines|motors|energy|oil|sons|brothers|partners|health|industries|foods|insurance|mutual|capital|technologies|labs|studios|systems)\b/i,
  government:
    /\b(?:department|ministry|agency|bureau|administration|commission|council|board|service|office|authority|committee|court|congress|senate|parliament|house)\b/i,
  group:
    /\b(?:association|union|federation|institute|foundation|society|league|club|fc|university|college|school|hospital|trust|church|alliance|coalition|center|centre|fund)\b/i,
  campaign: /\b(?:campaign|party|committee|pac)\b/i,
  force:
    /\b(?:police|army|navy|force|military|guard|coastguard|marines|constabulary|sheriff|troopers|patrol|carabinieri|gendarmerie|garda|gardai|gardaí|\w{1,3}PD|RCMP|PSNI|SAPS|CRPF)\b/i,
};

const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/** How well a body answers to its noun: “the company”, “the city”; null where it is ruled out. */
function fitBody(
  discourse: Discourse,
  phrase: Phrase,
  words: readonly string[],
  entity: Entity,
): number | null {
  const { noun, kind } = phrase.body!;
  if (entity.type !== 'organisation' && entity.type !== 'place' && entity.type !== 'unknown') return null;
  const near = 1.5 * Math.exp(-distance(discourse, entity, phrase.first) / 4) + salience(discourse, entity);
  const names = entity.names.map((name) => name.words);
  const isSame =
    entity.noun === noun ||
    entity.roles.some(({ role }) => role === noun) ||
    names.some((name) => name.toLowerCase().split(/\s+/).includes(noun));
  const fit = agreement(phrase, words, entity);
  if (isSame) return 2.5 + near + fit;
  if (fit === 0) return null;
  const isPlace = /^(?:city|country|nation|state|county|town|village|kingdom|republic)$/.test(noun);
  if (isPlace) return entity.type === 'place' ? 0.8 + near : null;
  if (entity.type === 'place') return null;
  if (names.some((name) => SHOWN[kind]?.test(name))) return 1.4 + near;
  const isOther = Object.entries(SHOWN).some(
    ([other, pattern]) => other !== kind && names.some((name) => pattern.test(name)),
  );
  // “Police” may say what the text has of no force: any other body, or “DWI”, is none.
  if (isOther || kind === 'force') return null;
  if (entity.type === 'organisation')
    return names.some((name) => ACRONYM.test(name)) ? 0.7 + near : 0.6 + near;
  return kind === 'company' ? 0.1 + near : null;
}

/** Least share of the weight that the one who is meant must have, and the least fit. */
const SHARPNESS = 1.7;
const LEAST = 0.65;
const LEAST_FIT = 1.2;

/**
 * Kinds of role that texts use in place of a name they have just given (“the senator”, “the billionaire”), and how
 * plainly somebody must stand out to be meant though the text has not said that he is one.
 */
export const LEAST_VARIED: Readonly<Record<string, number>> = {
  office: 0.7,
  member: 0.66,
  role: 0.66,
  person: 0.6,
  job: 0.97,
};

/** Whether a description may stand for somebody of whom the text does not say that he holds the role. */
export const isVaried = ({ role, determiner }: Phrase): boolean =>
  role !== null &&
  determiner === 'definite' &&
  Object.hasOwn(LEAST_VARIED, role.kind) &&
  !UNNAMED.has(role.role);

/** Who is meant by a definite description, by the roles that the text gives and what it spoke of before. */
export function chooseDescription(
  discourse: Discourse,
  phrase: Phrase,
  entities: readonly Entity[],
  isExcluded: (entity: Entity) => boolean,
): Resolved {
  const { tokens } = discourse.text;
  const words = tokens.slice(phrase.first, phrase.end).map(({ lower }) => lower);
  const fitOf = (entity: Entity): number | null => {
    if (phrase.role) return fitPerson(discourse, phrase, words, entity);
    return phrase.body ? fitBody(discourse, phrase, words, entity) : null;
  };
  const fits = entities
    .filter((entity) => !isExcluded(entity) && entity.members.length === 0)
    .flatMap((entity) => {
      const fit = fitOf(entity);
      return fit === null ? [] : [{ entity, fit }];
    })
    .sort((a, b) => b.fit - a.fit);
  const [best] = fits;
  if (!best) return unresolved('description-of-nobody');
  const total = fits.reduce((sum, { fit }) => sum + Math.exp(SHARPNESS * fit), 0);
  const candidates: Candidate[] = fits.slice(0, 5).map(({ entity, fit }) => ({
    entity,
    score: (Math.exp(SHARPNESS * fit) / total) * Math.min(1, fit / 3),
  }));
  const share = Math.exp(SHARPNESS * best.fit) / total;
  if (share < LEAST || best.fit < LEAST_FIT) return unresolved('description-in-doubt', candidates);
  const last = discourse.last(best.entity) ?? best.entity.names[0];
  return {
    entities: [best.entity],
    reason: best.fit >= 3 ? 'office' : 'description',
    score: Math.min(0.97, share * Math.min(1, 0.5 + best.fit / 8)),
    evidence: last ? [[last.first, last.end]] : [],
    others: candidates.slice(1),
  };
}
