import { boundaryWeights, candidateWeights } from '../../generated/lexicon.ts';

interface Row {
  readonly feature: string;
  readonly weight: string;
}

/** The logistic of the summed weights of features; unknown ones weigh nothing. */
function linearModel(rows: readonly Row[]): (features: readonly string[]) => number {
  const weights = new Map(rows.map(({ feature, weight }) => [feature, Number(weight)]));
  const bias = weights.get('bias') ?? 0;
  return (features) => {
    let sum = bias;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  };
}

/**
 * How likely a candidate with these features is an attribution, between 0 and 1 (lexicon/en/candidate-weights.tsv,
 * fitted by scripts/fit/fit-weights.ts).
 */
export const scoreFeatures = linearModel(candidateWeights);

const stopScore = linearModel(boundaryWeights);

/** Whether content ends at a boundary with these features (lexicon/en/boundary-weights.tsv, fitted likewise). */
export const isStop = (features: readonly string[]): boolean => stopScore(features) > 0.5;
