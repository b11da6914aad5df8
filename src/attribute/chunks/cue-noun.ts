import { cueNouns } from '../../generated/lexicon.ts';
import type { Act } from '../../model/index.ts';

const NOUNS = new Map<string, Act>(
  cueNouns.flatMap(({ noun, plural, act }) =>
    [noun, plural].filter((word) => word !== '').map((word) => [word, act as Act] as const),
  ),
);

/** The act that a noun (lower case, singular or plural) names when it is a cue, or undefined. */
export const findCueNoun = (word: string): Act | undefined => NOUNS.get(word);
