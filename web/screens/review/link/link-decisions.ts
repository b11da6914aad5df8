import type { AttributionPlace, Decision, Relation } from '../../../../src/model/index.ts';

interface Found {
  readonly from: AttributionPlace;
  /** What the machine says that it is about; null while it cannot be told. */
  readonly to: AttributionPlace | null;
  readonly relation: Relation;
}

/**
 * The decisions that make another of a link than what a machine found: what it is after all, and, where a machine had said
 * what it does to what, that this is not so.
 */
export function otherLink(found: Found, made: Found): readonly Decision[] {
  const accepted: Decision = { type: 'accept-link', ...made };
  // An open link of the same relation is given its target by being accepted with it.
  if (found.to === null && found.relation === made.relation) return [accepted];
  return [accepted, { type: 'reject-link', ...found }];
}
