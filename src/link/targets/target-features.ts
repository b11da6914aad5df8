import type { SpeechEvent } from '../events/speech-event.ts';
import type { Feature } from '../trees/create-trees.ts';
import { aimFeatures } from './features/aim-features.ts';
import { courseFeatures } from './features/course-features.ts';
import { pairFeatures } from './features/pair-features.ts';
import { placeFeatures } from './features/place-features.ts';
import { speakerFeatures } from './features/speaker-features.ts';
import { wordFeatures } from './features/word-features.ts';
import type { TargetView } from './target-view.ts';
import type { ToldStatement } from './told-statement.ts';

/** What speaks for and against an event's being about a statement. */
export function targetFeatures(
  event: SpeechEvent,
  statement: ToldStatement,
  view: TargetView,
): readonly Feature[] {
  const features = [
    ...speakerFeatures(event, statement, view),
    ...wordFeatures(event, statement, view),
    ...placeFeatures(event, statement, view),
    ...aimFeatures(event, statement),
    ...courseFeatures(event, statement, view),
    ...pairFeatures(event, statement, view),
  ];
  const crossed = features
    .filter(([name]) => CROSSED.has(name))
    .map(([name, value]): Feature => [`${event.relation}: ${name}`, value]);
  return [...features, ...crossed, ...(view.most.share > 0 ? [] : undirectedFeatures(features))];
}

/** What weighs more where no words name the target: “no further comment” is about what everybody speaks of. */
const UNDIRECTED: ReadonlySet<string> = new Set([
  'lead',
  'title',
  'about who speaks',
  'about their side',
  'accuses',
  'asked',
  'documents',
  'topic',
  'just before',
  'sentence before',
  'is a question',
  'in their words',
  'words before are about it',
  'earlier words are about it',
  'here and there',
  'most reported',
  'most replied to',
]);

const undirectedFeatures = (features: readonly Feature[]): readonly Feature[] =>
  features
    .filter(([name]) => UNDIRECTED.has(name))
    .map(([name, value]): Feature => [`undirected: ${name}`, value]);

/** What weighs otherwise from relation to relation: right words are quoted in a correction, wrong ones in a denial. */
const CROSSED: ReadonlySet<string> = new Set([
  'pair',
  'words missing',
  'accuses',
  'lead',
  'marked',
  'about their side',
  'words',
  'content',
  'is quoted',
  'own reply',
  'reply of another',
  'tells of another',
  'in their words',
  'just before',
  'behind',
  'speaker in content',
  'about who speaks',
  'documents',
]);

/** What speaks for an event's being none, or about none of the statements at hand. */
export function noneFeatures({ aim, relation, score }: SpeechEvent): readonly Feature[] {
  const features: Feature[] = [
    ['none', 1],
    ['none for odds of the event', Math.log(score / (1 - score))],
    [`none ${relation}`, 1],
  ];
  if (aim.words.tokens.length > 0) features.push(['none with words', 1]);
  if (aim.isPointing) features.push(['none pointing', 1]);
  if (aim.noun !== null) features.push(['none with noun', 1]);
  if (aim.speakers.length > 0) features.push(['none with speaker', 1]);
  if (aim.quoted.length > 0) features.push(['none with quoted', 1]);
  return features;
}
