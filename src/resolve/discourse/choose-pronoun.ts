import type { Entity } from '../people/entity.ts';
import { isOne, mayBe } from '../people/entity.ts';
import type { Discourse } from './discourse.ts';
import { type Candidate, type Resolved, type Touch, unresolved } from './mention.ts';
import type { PronounClass, PronounPlace } from './pronoun-class.ts';
import { pronounFeatures, weigh, weightOf } from './pronoun-features.ts';

const isEligible = ({ number, gender }: PronounClass, entity: Entity): boolean => {
  if (entity.isWriter) return false;
  if (number === 'one') return isOne(entity) && mayBe(entity, gender);
  if (number === 'thing')
    return (
      entity.type === 'organisation' ||
      entity.type === 'place' ||
      entity.type === 'document' ||
      entity.type === 'unknown'
    );
  return !entity.isWriter;
};

/** Whether a touch is the subject of the very clause whose object the pronoun is. */
function isOwnSubject(
  { text: { tokens } }: Discourse,
  asked: PronounClass,
  index: number,
  touch: Touch,
): boolean {
  if (!asked.isObject || !touch.isSubject || tokens[touch.first]!.sentence !== tokens[index]!.sentence)
    return false;
  return !tokens
    .slice(touch.end, index)
    .some(({ raw, pos }) => raw === ',' || pos === 'SCONJ' || pos === 'CCONJ' || raw === 'that');
}

/** Sentences further back are not looked into. */
const FARTHEST = 9;
/** Least share of the weight that the one who is meant must have. */
const LEAST = 0.45;
/** And by how much he must be ahead of the next. */
const LEAST_LEAD = 0.1;

/** Who is meant by a third-person pronoun, by what was spoken of before it. Bounded work. */
export function choosePronoun(discourse: Discourse, asked: PronounClass, place: PronounPlace): Resolved {
  const { tokens } = discourse.text;
  const here = tokens[place.index]!;
  const weighed = discourse.recent
    .filter((touch) => isEligible(asked, touch.entity) && !place.excluded.includes(touch.entity))
    .filter((touch) => here.sentence - tokens[touch.first]!.sentence <= FARTHEST && touch.first < place.index)
    .filter((touch) => !isOwnSubject(discourse, asked, place.index, touch))
    .map((touch, _, all) => ({ touch, features: pronounFeatures(discourse, asked, place, touch, all) }))
    .map((one) => ({ ...one, weight: Math.exp(weigh(one.features)) }));
  place.observe?.(weighed);
  weighed.sort((a, b) => b.weight - a.weight);
  const [best] = weighed;
  if (!best) return unresolved('pronoun-without-antecedent');
  const total = weighed.reduce(
    (sum, { weight }) => sum + weight,
    Math.exp(weightOf(`${asked.number} nobody`)),
  );
  const candidates: Candidate[] = weighed.map(({ touch, weight }) => ({
    entity: touch.entity,
    score: weight / total,
  }));
  const [chosen, ...others] = candidates;
  const lead = chosen!.score - (others[0]?.score ?? 0);
  if (chosen!.score < LEAST || lead < LEAST_LEAD) return unresolved('pronoun-in-doubt', candidates);
  return {
    entities: [chosen!.entity],
    reason: 'pronoun',
    score: chosen!.score,
    evidence: [[best.touch.first, best.touch.end]],
    others,
  };
}
