import type { Candidate } from './attribution.ts';
import type { Provenance } from './provenance.ts';

/** What a statement may do to another. `from` is the later said, or the later to come out. */
export const RELATIONS = [
  'deniesSaying',
  'disputes',
  'retracts',
  'corrects',
  'clarifies',
  'apologisesFor',
  'confirms',
  'repeats',
  'contradicts',
  'declinesToComment',
  'correctedByOutlet',
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * `settled`: the words leave little doubt of the relation and of its target; `proposed`: they leave some. Neither is a
 * person's decision. `contradicts` is never settled by machine.
 */
export const LINK_STATUSES = ['settled', 'proposed'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** A statement about a statement, kept between the two attributions that show it best. */
export interface Link {
  /** Hash of `from`, the relation and its evidence: the same event keeps it when its target is found later. */
  readonly id: string;
  /** Id of the document in which it is said. */
  readonly document: string;
  /** Id of the attribution that denies, corrects, repeats … */
  readonly from: string;
  /** Id of an attribution of the statement it is about; null where that cannot be told. */
  readonly to: string | null;
  readonly relation: Relation;
  readonly status: LinkStatus;
  /** Whether it hangs on a condition (“if anyone was offended”): kept apart, and no standing follows from it. */
  readonly isConditional: boolean;
  /** What an outlet's correction says was wrong: who spoke, or how; null for every other relation. */
  readonly fault: 'speaker' | 'words' | null;
  /** Ids of attributions that may be what it is about, likeliest first; empty where `to` is certain. */
  readonly candidates: readonly Candidate[];
  /** Its evidence are spans of the text of `document`, its score is how likely both relation and target are right. */
  readonly provenance: Provenance;
}
