import { targetWeights } from '../../generated/lexicon.ts';
import type { Feature } from './target-view.ts';

const WEIGHTS = new Map(targetWeights.map(({ feature, weight }) => [feature, Number(weight)]));

/** How strongly features speak for a statement, in log odds. */
export const weigh = (features: readonly Feature[]): number =>
  features.reduce((sum, [name, value]) => sum + value * (WEIGHTS.get(name) ?? 0), 0);
