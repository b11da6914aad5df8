import type { Claim } from '../claim/claim.ts';
import { compareFigures } from '../claim/find-figures.ts';
import type { Conflict } from './conflict.ts';
import { findConflicts, type Matched, weightOf } from './find-conflicts.ts';
import { isAlike, pairTerms } from './pair-terms.ts';

export interface ClaimMatch extends Matched {
  /** The strongest conflict first. */
  readonly conflicts: readonly Conflict[];
}

/** Lays two claims beside each other, word by word and figure by figure. */
export function matchClaims(one: Claim, other: Claim): ClaimMatch {
  const pairings = pairTerms(one.terms, other.terms);
  const figures = one.figures.flatMap((ours) =>
    other.figures.flatMap((theirs) => {
      const result = compareFigures(ours, theirs);
      return result ? [{ one: ours, other: theirs, result }] : [];
    }),
  );
  const shared = pairings.filter(isAlike).reduce((sum, { weight }) => sum + weight, 0);
  const weights = [weightOf(one.terms), weightOf(other.terms)] as const;
  const found = { pairings, figures, shared, weights };
  return { ...found, conflicts: findConflicts(one, other, found) };
}
