import type { AttributionPlace, Decision, Judgement } from '../../../../src/model/index.ts';
import { placeKey } from '../../../../src/text/attribution-id.ts';

const keyOf = (place: AttributionPlace | null): string => (place === null ? '' : placeKey(place));

/** What decisions are on that take the place of one another; null for those that stand beside each other. */
function topicOf(decision: Decision): string | null {
  switch (decision.type) {
    case 'merge':
    case 'apart':
      return `people|${decision.people.toSorted().join('|')}`;
    case 'speaker':
      return 'speaker';
    case 'accept':
    case 'change':
    case 'reject':
      return 'attribution';
    case 'accept-link':
    case 'reject-link':
      return `link|${decision.relation}|${keyOf(decision.from)}|${keyOf(decision.to)}`;
    default:
      return null;
  }
}

/**
 * The judgement that a decision takes the place of, among those that hold on one attribution, pair or link and were shown;
 * null where there is none. Places are those at which things were first found, so what is said of a single attribution is
 * told apart by its kind alone.
 */
export function standingJudgement(decision: Decision, known: readonly Judgement[]): Judgement | null {
  const topic = topicOf(decision);
  return topic === null ? null : (known.findLast((one) => topicOf(one.decision) === topic) ?? null);
}
