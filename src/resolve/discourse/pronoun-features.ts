import { pronounWeights } from '../../generated/lexicon.ts';
import type { Discourse } from './discourse.ts';
import type { Touch } from './mention.ts';
import type { Feature, PronounClass, PronounPlace } from './pronoun-class.ts';

const WEIGHTS = new Map(pronounWeights.map(({ feature, weight }) => [feature, Number(weight)]));

/** The weight of a feature; 0 of one that the fit has not kept. */
export const weightOf = (feature: string): number => WEIGHTS.get(feature) ?? 0;

/** The sum of the weights of features. */
export const weigh = (features: readonly Feature[]): number =>
  features.reduce((sum, [name, value]) => sum + value * weightOf(name), 0);

const FARTHEST = 6;

/**
 * What speaks for and against somebody as the one whom a pronoun means: how far back and how he was spoken of, as
 * subject, speaker, owner or in speech of others (after Lappin and Leass 1994), and how often.
 */
export function pronounFeatures(
  discourse: Discourse,
  asked: PronounClass,
  place: PronounPlace,
  touch: Touch,
  all: readonly Touch[],
): readonly Feature[] {
  const { tokens } = discourse.text;
  const here = tokens[place.index]!;
  const there = tokens[touch.first]!;
  const { entity } = touch;
  const sentences = here.sentence - there.sentence;
  const role = place.isSource ? 'source' : asked.isPossessive ? 'own' : asked.isObject ? 'object' : 'plain';
  const names: string[] = [`distance ${Math.min(sentences, FARTHEST)}`];
  const is = (holds: boolean, name: string) => {
    if (holds) names.push(name);
  };
  const subjects = all.filter((one) => one.isSubject);
  const unspoken = all.filter((one) => !one.isSpoken);
  is(touch.isSubject, 'subject');
  is(touch.isSubject && sentences === 1, 'subject of the sentence before');
  is(touch.isSubject && sentences === 0, 'subject of the sentence');
  is(touch.isSource && !touch.isSpoken, `speaker for ${role}`);
  is(touch.isPossessor, 'owner');
  const isBehind =
    !touch.isSubject &&
    tokens[touch.first - (tokens[touch.first - 1]?.lower === 'the' ? 2 : 1)]?.pos === 'ADP';
  is(isBehind, 'behind a preposition');
  // “Holm’s lawyer said he …”, “A spokesman for Holm said he …”
  is(
    (touch.isPossessor || isBehind) &&
      sentences === 0 &&
      place.reportedBy.length > 0 &&
      !place.reportedBy.includes(entity),
    'named by who reports this',
  );
  is(touch.isSpoken && touch.quotation !== here.quotation, 'in other speech');
  is(touch.isSpoken && touch.quotation === here.quotation, 'in the same speech');
  is(!touch.isSpoken && here.isSpoken, 'outside of this speech');
  is(discourse.lastSpeaker()?.entity === entity, `last speaker for ${role}`);
  is(place.reportedBy.includes(entity), 'reports this');
  is(all.at(-1) === touch, 'latest');
  is(subjects.at(-1) === touch, 'latest subject');
  is(unspoken.at(-1) === touch && here.isSpoken === false, 'latest outside speech');
  is(all.length === 1, 'only one');
  is(there.paragraph === here.paragraph, 'same paragraph');
  const newcomer = subjects.findLast((one) => !one.isSpoken);
  const isSince =
    newcomer !== undefined &&
    newcomer.entity !== entity &&
    newcomer.form === 'name' &&
    tokens[newcomer.first]!.sentence > there.sentence &&
    here.sentence - tokens[newcomer.first]!.sentence <= 1;
  is(isSince, 'another came in since');
  is(touch.form === 'pronoun', 'by pronoun');
  is(touch.form === 'description', 'by description');
  is(asked.gender !== null && entity.gender === asked.gender, 'gender known');
  is(entity.type === 'unknown', 'unknown kind');
  is(entity.type === 'anonymous', touch.isSource ? 'unnamed speaker' : 'unnamed');
  is(entity.type === 'organisation', 'organisation');
  is(entity.type === 'place', 'place');
  is(entity.type === 'document', 'document');
  is(entity.members.length > 0, 'several');
  is(entity.type === 'person', 'person');
  is(entity.type === 'group' || (entity.type === 'anonymous' && entity.isPlural), 'group');
  is(entity.names[0]?.first === touch.first && entity.names.length > 0, 'just introduced');
  is(there.paragraph < 2, 'in the opening');
  const counted: Feature[] = [
    [`${asked.number} times spoken of`, Math.log2(discourse.counts.get(entity) ?? 1)],
    [`${asked.number} words between`, Math.log2(1 + place.index - touch.first) / 4],
  ];
  return [...names.map((name): Feature => [`${asked.number} ${name}`, 1]), ...counted];
}
