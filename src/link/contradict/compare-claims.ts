import { claimOf } from './claim/claim-of.ts';
import { claimReasons } from './match/claim-reasons.ts';
import { matchClaims } from './match/match-claims.ts';
import type { Reason } from './reason.ts';
import { weighReasons } from './weigh-reasons.ts';

/** How two claims stand to each other; `unrelated`: neither says anything of the other. */
export const CLAIM_LABELS = ['contradiction', 'consistent', 'unrelated'] as const;
export type ClaimLabel = (typeof CLAIM_LABELS)[number];

export interface ClaimComparison {
  readonly label: ClaimLabel;
  /** Between 0 and 1; each by itself. */
  readonly scores: Readonly<Record<ClaimLabel, number>>;
  readonly reasons: readonly Reason[];
}

/**
 * How two texts stand to each other as claims: whether both can be true, and whether they speak of one thing at all.
 * `cosine`: nearness of their sentence vectors where that is known, between -1 and 1, or null; words alone seldom tell
 * whether two texts speak of one thing.
 */
export function compareClaims(one: string, other: string, cosine: number | null = null): ClaimComparison {
  const [ours, theirs] = [claimOf(one), claimOf(other)];
  const words = claimReasons(ours, theirs, matchClaims(ours, theirs));
  const reasons = cosine === null ? words : [...words, { name: 'cosine', value: cosine }];
  const modelOf = (label: ClaimLabel) => (cosine === null ? label : (`${label} by vectors` as const));
  const entries = CLAIM_LABELS.map((label) => [label, weighReasons(modelOf(label), reasons)] as const);
  const [best] = [...entries].sort((a, b) => b[1] - a[1]);
  return { label: best![0], scores: Object.fromEntries(entries) as ClaimComparison['scores'], reasons };
}
