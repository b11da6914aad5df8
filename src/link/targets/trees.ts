import { targetTrees } from '../../generated/lexicon.ts';
import { createTrees, type Feature } from '../trees/create-trees.ts';
import { isOfPairs } from './target-options.ts';

const TREES = createTrees(targetTrees, isOfPairs);

/**
 * How strongly features speak for an option, in log odds, by the trees of `lexicon/en/target-trees.tsv`. Those of pairs are
 * unknown where none was read.
 */
export const weigh = (features: readonly Feature[], isRead: boolean): number => TREES.weigh(features, isRead);
