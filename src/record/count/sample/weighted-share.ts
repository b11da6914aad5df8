import { type Interval, wilson } from '../error/wilson.ts';

/** A part of what a sample stands for, with its 95 % interval. */
export interface WeightedShare extends Interval {
  readonly share: number;
  /** Rows that it rests on. */
  readonly rows: number;
  /** Standard error, relative to the share; for combining it with others. */
  readonly relativeError: number;
}

/** A row that counts, and for how many it stands. */
export interface Weighed {
  readonly isHit: boolean;
  readonly weight: number;
}

/**
 * The share of hits among rows of different weights: a Wilson interval with Kish's effective number of rows, (Σw)² ÷ Σw².
 * That stratifying makes it narrower is not made use of. Null where there are no rows.
 */
export function weightedShare(rows: readonly Weighed[]): WeightedShare | null {
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const squares = rows.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const hits = rows.reduce((sum, { isHit, weight }) => sum + (isHit ? weight : 0), 0);
  return shareWithError(hits / total, total ** 2 / squares, rows.length);
}

/** A share that rests on an effective number of rows. */
export function shareWithError(share: number, effective: number, rows: number): WeightedShare {
  const { low, high } = wilson(share * effective, effective);
  // Of the interval, since the formula p(1−p)/n is nought at 0 and 1.
  const relativeError = share === 0 ? 0 : (high - low) / 2 / 1.96 / share;
  return { share, low, high, rows, relativeError };
}
