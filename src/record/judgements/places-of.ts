import type { AttributionPlace, Decision } from '../../model/index.ts';

/** The places of attributions that a decision names. */
export function placesOf(decision: Decision): readonly AttributionPlace[] {
  if ('attribution' in decision) return [decision.attribution];
  switch (decision.type) {
    case 'split':
    case 'same-statement':
    case 'other-statement':
      return decision.attributions;
    case 'add':
      return [{ document: decision.document, ...decision.values }];
    case 'accept-link':
    case 'reject-link':
      return decision.to === null ? [decision.from] : [decision.from, decision.to];
    case 'note':
    case 'restrict':
    case 'hold':
    case 'publish':
      return 'attribution' in decision.about ? [decision.about.attribution] : [];
    default:
      return [];
  }
}

/** Whether a decision is about two attributions, and says nothing without either. */
export const isOfTwo = ({ type }: Decision): boolean =>
  type === 'accept-link' || type === 'reject-link' || type === 'same-statement' || type === 'other-statement';
