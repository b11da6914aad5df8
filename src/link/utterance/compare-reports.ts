import { utteranceTrees } from '../../generated/lexicon.ts';
import type { Report } from '../report/report.ts';
import { amountOf, createTrees, type Feature } from '../trees/create-trees.ts';
import type { FeaturedPair } from './pairs/beside-others.ts';
import { doubtOf } from './pairs/doubt-of.ts';
import { seePairs } from './pairs/see-pairs.ts';

const TREES = createTrees(utteranceTrees);

/** Two reports whose speakers may be one, with what they have in common and the log-odds that they are of one utterance. */
export interface ComparedPair extends FeaturedPair {
  readonly odds: number;
}

/**
 * How likely pairs of reports are of one utterance, each seen beside the others, by the trees of
 * `lexicon/en/utterance-trees.tsv`; minus infinity where they give another figure, which no other reports of a group outvote.
 * Those that two people speak are left out.
 */
export const compareReports = (pairs: readonly (readonly [Report, Report])[]): readonly ComparedPair[] =>
  seePairs(pairs).map((pair) => ({ ...pair, odds: weighPair(pair.features) - doubtOf(pair) }));

/** What else makes two utterances of words however alike, from which value on, and the most that the log-odds are then. */
const DECISIVE: Readonly<Record<string, number>> = {
  'negated in one': 0.5,
  'said after the other came out': 1,
  'one said again': 1,
  'one alone apologise': 1,
  'one alone takeBack': 1,
  'one alone denySaying': 1,
  'inside the other': 1,
};
const APART = -2.5;

function weighPair(features: readonly Feature[]): number {
  if (amountOf(features, 'other figure') > 0) return Number.NEGATIVE_INFINITY;
  const odds = TREES.weigh(features, true);
  const isDecided = features.some(([name, value]) => value >= (DECISIVE[name] ?? Number.POSITIVE_INFINITY));
  return isDecided ? Math.min(odds, APART) : odds;
}
