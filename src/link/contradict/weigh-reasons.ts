import { claimWeights } from '../../generated/lexicon.ts';
import { featuresOf, type Reason } from './reason.ts';

/** What is decided by weights: of two reports, and of the words of two claims. */
type ClaimModel = 'contradicts' | 'repeats' | LabelModel | `${LabelModel} by vectors`;
type LabelModel = 'contradiction' | 'consistent' | 'unrelated';

const weights = new Map(
  claimWeights.map(({ model, feature, weight }) => [`${model} ${feature}`, Number(weight)]),
);

const weightOf = (model: ClaimModel, feature: string): number => weights.get(`${model} ${feature}`) ?? 0;

/** How likely it is, between 0 and 1. */
export function weighReasons(model: ClaimModel, reasons: readonly Reason[]): number {
  const sum = featuresOf(reasons).reduce(
    (total, feature) => total + weightOf(model, feature),
    weightOf(model, 'bias'),
  );
  return 1 / (1 + Math.exp(-sum));
}

/** From which score on it is taken to be so. */
export const thresholdOf = (model: ClaimModel): number => weightOf(model, 'threshold');

/** Names of the reasons that speak for it, the strongest first. */
export function reasonsFor(model: ClaimModel, reasons: readonly Reason[]): readonly string[] {
  return reasons
    .map((reason) => ({
      name: reason.name,
      weight: featuresOf([reason]).reduce((total, feature) => total + weightOf(model, feature), 0),
    }))
    .filter(({ weight }) => weight > 0.2)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
}
