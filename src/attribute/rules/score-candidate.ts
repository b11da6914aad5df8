import { candidateWeights } from '../../generated/lexicon.ts';

const WEIGHTS = new Map(candidateWeights.map(({ feature, weight }) => [feature, Number(weight)]));
const BIAS = WEIGHTS.get('bias') ?? 0;

/**
 * How likely a candidate with these features is an attribution, between 0 and 1: the logistic of the sum of their
 * weights (lexicon/en/candidate-weights.tsv, fitted by scripts/fit-candidate-weights.ts). Unknown features weigh nothing.
 */
export function scoreFeatures(features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (WEIGHTS.get(feature) ?? 0), BIAS);
  return 1 / (1 + Math.exp(-sum));
}
