import type { Gender } from '../../model/index.ts';
import { isOne, mayBe } from '../people/entity.ts';
import type { Phrase } from '../sources/phrase.ts';
import { type Resolved, type Touch, unresolved } from './mention.ts';
import { addDescribed, type Scene } from './scene.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  couple: 2,
  pair: 2,
  duo: 2,
  trio: 3,
  twins: 2,
};
const PAIRS = /^(?:couple|pair|duo|trio|twins)$/;

/** How many a phrase speaks of, where it says so. */
function numberOf(words: readonly string[]): number | null {
  const word = words.find((one) => Object.hasOwn(NUMBERS, one));
  return word === undefined ? null : NUMBERS[word]!;
}

/** Whether a phrase speaks of a pair as one: “the couple”. */
export const isPairNoun = ({ noun, determiner }: Phrase): boolean =>
  PAIRS.test(noun) && determiner !== 'indefinite';

interface Asked {
  readonly number: number | null;
  readonly gender: Gender;
  readonly areBodies: boolean;
}

const fits = ({ gender, areBodies }: Asked, { entity }: Touch): boolean =>
  areBodies
    ? entity.type === 'organisation' || entity.type === 'place'
    : isOne(entity) && entity.type !== 'anonymous' && entity.names.length > 0 && mayBe(entity, gender);

/** Those whom a plural with a number means: the pair or list spoken of last, else just so many named lately. */
function severalOf({ discourse }: Scene, asked: Asked): Resolved | null {
  const { number } = asked;
  if (number === null) return null;
  const joint = discourse.recent.findLast(
    ({ entity, ...more }) =>
      entity.members.length === number &&
      entity.members.every((member) => fits(asked, { ...more, entity: member })),
  );
  if (joint)
    return {
      entities: joint.entity.members,
      reason: 'pair',
      score: 0.75,
      evidence: [[joint.first, joint.end]],
      others: [],
    };
  const named = discourse.recent.filter((one) => fits(asked, one));
  if (named.length < number) return null;
  const lately = named.slice(-number);
  const score = named.length === number ? 0.7 : 0.5;
  return {
    entities: lately.map(({ entity }) => entity),
    reason: 'pair',
    score,
    evidence: lately.map(({ first, end }) => [first, end] as const),
    others: [],
  };
}

/** “The two men”, “both senators”, “the candidates”: those of a role where the text names just so many; else a group. */
export function resolvePlural(scene: Scene, phrase: Phrase, isSource: boolean, fullEnd: number): Resolved {
  const { determiner, role, first, coreEnd } = phrase;
  const words = scene.tokens.slice(first, coreEnd).map(({ lower }) => lower);
  const number = numberOf(words) ?? (isPairNoun(phrase) ? 2 : null);
  const isDefinite = determiner === 'definite' || words[0] === 'all' || words[0] === 'both';
  const evidence = [[first, coreEnd]] as const;
  if (isSource && isDefinite) {
    const held = role
      ? (scene.byRole.get(role.role) ?? []).filter(
          (one) => one.type !== 'anonymous' && one.names.length > 0 && mayBe(one, role.gender),
        )
      : [];
    if (held.length === (number ?? held.length) && held.length > 1 && held.length < 4)
      return { entities: held, reason: 'office', score: 0.7, evidence, others: [] };
    const several = severalOf(scene, {
      number,
      gender: role?.gender ?? null,
      areBodies: phrase.body !== null,
    });
    if (several) return several;
  }
  if (isPairNoun(phrase) && !isSource) return unresolved('pair-of-nobody');
  const type =
    /^(?:two|three|four|five|several)$/.test(words[0] ?? '') && !words.includes('percent') && !phrase.body
      ? 'anonymous'
      : 'group';
  const known =
    determiner === 'definite' || determiner === 'none'
      ? scene.entities
          .slice(-200)
          .findLast(
            (one) =>
              (one.type === 'group' || one.type === 'anonymous') && one.isPlural && one.noun === phrase.noun,
          )
      : undefined;
  const entity = known ?? addDescribed(scene, phrase, type, fullEnd);
  entity.isPlural = true;
  return { entities: [entity], reason: 'group', score: 0.8, evidence, others: [] };
}
