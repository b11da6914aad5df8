import { spellingScore } from '../../src/resolve/names/compare-spellings.ts';
import { spellingFeatures } from '../../src/resolve/names/spelling-features.ts';
import type { Weights } from './fit-logistic.ts';
import { fitRidge } from './fit-ridge.ts';
import { hash, pairKey, type SpellingPair } from './spelling-pairs.ts';

/** Weights of features, and the scores above which so many of the distinct pairs lie. */
export interface SpellingModel {
  readonly weights: Weights;
  readonly thresholds: Readonly<Record<'threshold' | 'threshold:strict' | 'threshold:loose', number>>;
}

const SETTINGS = { minimum: 10, ridge: 4, steps: 150 };
/** How much the distinct pairs weigh together, beside the variants. */
const DISTINCT_WEIGHT = 2;
/** Weights nearer to 0 than this are left out. */
const SMALLEST = 0.1;
const FOLDS = 4;
/** Shares of the distinct pairs that may score above each threshold. */
const SHARES = { threshold: 0.042, 'threshold:strict': 0.01, 'threshold:loose': 0.12 };

interface Row {
  readonly pair: SpellingPair;
  readonly features: readonly string[];
}

/** Fits weights, with the distinct pairs, which are few, made heavier, and rounds them. */
function fitWeights(rows: readonly Row[]): Weights {
  const variants = rows.filter(({ pair }) => pair.isOne).length;
  const distinct = rows.filter(({ pair }) => pair.script === 'distinct').length;
  const examples = rows.map(({ pair, features }) => ({
    features,
    target: pair.isOne ? (1 as const) : (0 as const),
    weight: pair.script === 'distinct' ? (DISTINCT_WEIGHT * variants) / distinct : 1,
  }));
  const weights = [...fitRidge(examples, SETTINGS)].map(
    ([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const,
  );
  return new Map(weights.filter(([feature, weight]) => feature === 'bias' || Math.abs(weight) >= SMALLEST));
}

/** Scores of the distinct pairs, each by weights that were fitted without it, highest first. */
function unseenScores(rows: readonly Row[]): number[] {
  const foldOf = ({ pair }: Row) => hash(`fold ${pairKey(pair.a, pair.b)}`) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(rows.filter((row) => foldOf(row) !== fold));
    const unseen = rows.filter((row) => row.pair.script === 'distinct' && foldOf(row) === fold);
    return unseen.map(({ pair }) => spellingScore(pair.a, pair.b, weights));
  })
    .flat()
    .sort((a, b) => b - a);
}

/** Fits the model of spellings on pairs; thresholds are chosen on the same pairs by cross-fitting. */
export function fitSpellingModel(pairs: readonly SpellingPair[]): SpellingModel {
  const rows = pairs
    .filter(({ a, b }) => a !== b)
    .map((pair) => ({ pair, features: spellingFeatures(pair.a, pair.b) }));
  const scores = unseenScores(rows);
  const above = (share: number) => Math.ceil(scores[Math.floor(scores.length * share)]! * 1000) / 1000;
  return {
    weights: fitWeights(rows),
    thresholds: {
      threshold: above(SHARES.threshold),
      'threshold:strict': above(SHARES['threshold:strict']),
      'threshold:loose': above(SHARES['threshold:loose']),
    },
  };
}

/** Share of pairs that a model accepts, in per cent. */
export function acceptedShare(
  pairs: readonly SpellingPair[],
  { weights, thresholds }: SpellingModel,
): number {
  const accepted = pairs.filter(({ a, b }) => spellingScore(a, b, weights) >= thresholds.threshold);
  return (100 * accepted.length) / pairs.length;
}
