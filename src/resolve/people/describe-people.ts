import type { Attribution, Person, Role } from '../../model/index.ts';
import type { Resolved } from '../discourse/mention.ts';
import { honorific } from '../lexicon.ts';
import type { PersonName } from '../names/person-name.ts';
import type { TokenText } from '../text/token.ts';
import { type Entity, kindOf, voiceOf } from './entity.ts';

/** How well a form serves as the name: with given name and surname, not in capitals, often used, long. */
function fullness({ names }: Entity, words: string): number {
  const same = names.filter((one) => one.words === words);
  const { parsed } = same[0]!;
  const isShouted = words === words.toUpperCase() && /\p{Lu}{3}/u.test(words) && /\s/.test(words);
  const isWhole = parsed.given.length > 0 && parsed.surname !== null;
  const isInitial = parsed.given.every((given) => given.includes('.'));
  return (
    (isWhole ? 100 : 0) +
    (isWhole && isInitial ? -30 : 0) +
    (isShouted ? -50 : 0) +
    3 * Math.min(10, same.length) +
    Math.min(20, words.length) / 10
  );
}

/** Given names and surname, without honorifics, nickname and suffixes. */
const plainName = ({ given, surname, nickname, suffixes }: PersonName): string => {
  const generation = suffixes.filter((one) => /^(?:jr|sr|ii|iii|iv)\.?$/i.test(one));
  return [...(given.length > 0 ? given : [nickname ?? '']), surname ?? '', ...generation].join(' ').trim();
};

/** A name without its honorifics. */
function bareName(words: string, honorifics: number): string {
  return honorifics > 0 ? words.split(' ').slice(honorifics).join(' ') || words : words;
}

/** The name of an entity and the other forms in which the text has it; of one without a name its description. */
export function namesOf(entity: Entity): { readonly name: string; readonly aliases: readonly string[] } {
  const forms = [...new Set(entity.names.map(({ words }) => words))];
  const titled = [...new Set(entity.names.flatMap((one) => one.titled ?? []))];
  if (forms.length === 0) {
    const name = entity.description ?? 'somebody';
    return { name, aliases: dedupe(name, entity.forms) };
  }
  const best = forms.reduce((one, other) => (fullness(entity, other) > fullness(entity, one) ? other : one));
  const { parsed } = entity.names.find(({ words }) => words === best)!;
  const isPerson = kindOf(entity) === 'person';
  const isTitleNeeded = parsed.given.length === 0;
  const plain = isPerson && !isTitleNeeded ? plainName(parsed) : best;
  const bareBest = bareName(best, parsed.honorifics.length);
  const isCourtesy = parsed.honorifics.every((word) => honorific(word)?.kind === 'courtesy');
  const alone = isCourtesy ? (titled.find((form) => form.endsWith(best)) ?? bareBest) : best;
  const name = isPerson && isTitleNeeded ? alone : plain;
  const bare = isPerson
    ? forms.map((form) =>
        bareName(form, entity.names.find(({ words }) => words === form)!.parsed.honorifics.length),
      )
    : [];
  const aliases = [...new Set([...forms, ...bare, ...titled, ...entity.forms])].filter(
    (form) => form !== name,
  );
  return { name, aliases: dedupe(name, aliases) };
}

function dedupe(name: string, aliases: readonly string[]): readonly string[] {
  const seen = new Set([name.toLowerCase()]);
  return aliases.filter((alias) => !seen.has(alias.toLowerCase()) && seen.add(alias.toLowerCase()));
}

/** The roles that a document gives somebody, each once. */
function rolesOf({ roles }: Entity, asOf: string | null): readonly Role[] {
  const seen = new Set<string>();
  return roles.flatMap(({ role, title, isPast }): Role[] => {
    const key = title.toLowerCase();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ title, office: role, isFormer: isPast, seenFrom: asOf, seenTo: asOf }];
  });
}

/** Version of the rules by which speakers are resolved. */
const VERSION = '1';
/** Below this nobody is named. */
const THRESHOLD = 0.4;
const LEAST_CANDIDATE = 0.05;
const MOST_CANDIDATES = 4;

const rounded = (score: number): number => Math.round(score * 1000) / 1000;
const isNamed = ({ names, members }: Entity): boolean => names.length > 0 && members.length === 0;

/** Attributions with their speakers, and the people whom these name. Ids hold within the document. */
export function describePeople(
  { tokens, segmented }: TokenText,
  attributions: readonly Attribution[],
  speakers: readonly Resolved[],
): { readonly attributions: readonly Attribution[]; readonly people: readonly Person[] } {
  const asOf = segmented.document.publishedAt;
  const ids = new Map<Entity, string>();
  const idOf = (entity: Entity): string => {
    const id = ids.get(entity) ?? `p${ids.size + 1}`;
    ids.set(entity, id);
    return id;
  };
  const resolved = attributions.map((one, index): Attribution => {
    const { entities, score, reason, evidence, others } = speakers[index]!;
    const named =
      entities.length > 0 && score >= THRESHOLD ? [...new Set(entities.map(voiceOf).map(idOf))] : [];
    const isKept = entities.some(({ type }) => type === 'anonymous');
    const possible =
      isKept || (entities.length === 0 && others[0]?.entity.type === 'anonymous') ? [] : others;
    return {
      ...one,
      speaker: named.length === 0 ? null : named.length === 1 ? named[0]! : named,
      resolution: {
        kind: 'rule',
        name: reason,
        version: VERSION,
        score: rounded(score),
        evidence: evidence.map(([first, end]) => ({
          start: tokens[first]!.start,
          end: tokens[end - 1]!.end,
        })),
      },
      candidates: possible
        .filter(
          ({ entity, score: share }) =>
            share >= LEAST_CANDIDATE && isNamed(entity) && !entities.includes(entity),
        )
        .slice(0, MOST_CANDIDATES)
        .map(({ entity, score: share }) => ({ id: idOf(entity), score: rounded(share) })),
    };
  });
  for (const entity of [...ids.keys()]) if (entity.by) idOf(entity.by);
  const people = [...ids].map(
    ([entity, id]): Person => ({
      id,
      ...namesOf(entity),
      kind: kindOf(entity),
      gender: kindOf(entity) === 'person' || kindOf(entity) === 'anonymous' ? entity.gender : null,
      roles: rolesOf(entity, asOf),
      by: entity.by ? (ids.get(entity.by) ?? null) : null,
    }),
  );
  return { attributions: resolved, people };
}
