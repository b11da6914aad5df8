import type { SpeechEvent } from '../events/speech-event.ts';
import { BY_READER } from '../events/weigh-deeds.ts';
import type { Feature } from '../trees/create-trees.ts';
import { noneFeatures } from './target-features.ts';

/** Whether a feature is what a reader makes of an event beside a statement. */
export const isOfPairs = (name: string): boolean => /(?:^|: |best )pair\b/.test(name);

/** What an event is aimed at one of: statements and none of them, each with all that speaks for and against it. */
export interface TargetOptions {
  /** In the order of the statements given. */
  readonly statements: readonly (readonly Feature[])[];
  readonly none: readonly Feature[];
  /** Whether a reader was given the event beside any statement: without it nothing of pairs is known. */
  readonly isRead: boolean;
}

/** What tells the more the fewer others have as much of it. */
const COMPARED = [
  'words',
  'content',
  'echo',
  'topic',
  'sentence',
  'sentence before',
  'quoted',
  'title',
  'asked',
  'marked',
  'documents',
  'most replied to',
  'pair',
  'pair same',
  'pair any',
].map((name) => ({ name, over: `${name} over others`, best: `best ${name}`, isOfPair: isOfPairs(name) }));

/** The options of an event, each statement seen beside the others. */
export function targetOptions(event: SpeechEvent, seen: readonly (readonly Feature[])[]): TargetOptions {
  const shared: readonly Feature[] = [
    [`relation ${event.relation}`, 1],
    ['event odds', oddsOf(event.score)],
    ['statements', seen.length],
    ...(event.rule === BY_READER ? ([['by reader', 1]] as const) : []),
  ];
  const isRead = seen.some((features) => features.some(([name]) => isOfPairs(name)));
  const own = seen.map((features) => new Map(features));
  const compared = COMPARED.filter(({ isOfPair }) => isRead || !isOfPair).map((one) => ({
    ...one,
    ...bestTwo(own.map((features) => features.get(one.name) ?? 0)),
  }));
  return {
    statements: seen.map((features, i) => [
      ...features,
      ...shared,
      ...compared.map(({ name, over, first, second }): Feature => {
        const value = own[i]!.get(name) ?? 0;
        return [over, value - (value >= first ? second : first)];
      }),
    ]),
    none: [
      ...noneFeatures(event),
      ...shared,
      ...(seen.length === 0 ? [] : compared.map(({ best, first }): Feature => [best, first])),
    ],
    isRead,
  };
}

const MOST_SURE = 1e-4;

function oddsOf(score: number): number {
  const chance = Math.min(1 - MOST_SURE, Math.max(MOST_SURE, score));
  return Math.log(chance / (1 - chance));
}

/** The largest number, and the next one, which may be the same; 0 where there is none. */
function bestTwo(numbers: readonly number[]): { readonly first: number; readonly second: number } {
  let [first, second] = [0, 0];
  for (const number of numbers)
    if (number >= first) [first, second] = [number, first];
    else if (number > second) second = number;
  return { first, second };
}
