import { utteranceWeights } from '../../../generated/lexicon.ts';

/** Weights of the features of two reports; that of `bias` holds for every two. */
export const UTTERANCE_WEIGHTS: ReadonlyMap<string, number> = new Map(
  utteranceWeights.map(({ feature, weight }) => [feature, Number(weight)]),
);
