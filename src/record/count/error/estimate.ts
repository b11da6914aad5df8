import { MANNERS, type Manner } from '../../../model/index.ts';
import type { Accuracy, MeasuredError } from './measured-error.ts';
import { type Interval, wilson, Z } from './wilson.ts';

/** A figure as it was counted, with the 95 % interval of what it really is; null where nobody measured the error. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
  /** Letters that it has in common with the figures beside it that it cannot be told apart from. */
  readonly mark: string;
}

/** How many one engine found, and how wrong it is. */
export interface Counted {
  readonly count: number;
  readonly error: MeasuredError | null;
}

/** What of the error counts: of attributions of any manner, of one, or of attributions by a certain speaker. */
export type CountOf = 'all' | 'speaker' | Manner;

function accuracyOf({ attributions, manners, speakers }: MeasuredError, of: CountOf): Accuracy {
  if (of === 'all') return attributions;
  if (of !== 'speaker') return manners[of];
  const resolved = speakers.right + speakers.wrong;
  return {
    precision: attributions.precision * (resolved === 0 ? 0 : speakers.right / resolved),
    recall: attributions.recall * speakers.right,
  };
}

/**
 * How many there really are. Of `C` found, `C·P` are right, which are the part `R` of all: `C·P/R`. Its variance is that of
 * how many are right and how many were missed, both binomial, and of `P/R` itself.
 */
export function countInterval(counted: readonly Counted[], of: CountOf): Interval | null {
  let expected = 0;
  let variance = 0;
  let shared = 0;
  for (const { count, error } of counted) {
    if (error === null) return null;
    const { precision, recall } = accuracyOf(error, of);
    if (recall === 0) return null;
    const really = (count * precision) / recall;
    expected += really;
    variance += (count * precision * (1 - precision + 1 - recall)) / recall ** 2;
    shared += really * error.spread;
  }
  const half = Z * Math.sqrt(variance + shared ** 2);
  return { low: Math.max(0, expected - half), high: expected + half };
}

/** A share and by how much (0 to 1) wrong findings may have moved it; null where that is not known. */
export interface CountedShare {
  readonly hits: number;
  readonly of: number;
  readonly shift: number | null;
}

/** The Wilson interval of a share, each side widened by the shift: √(side² + shift²). */
export function shareInterval({ hits, of, shift }: CountedShare): Interval | null {
  if (of === 0 || shift === null) return null;
  const share = hits / of;
  const { low, high } = wilson(hits, of);
  return {
    low: Math.max(0, share - Math.hypot(share - low, shift)),
    high: Math.min(1, share + Math.hypot(high - share, shift)),
  };
}

/** How many were found of each manner. */
export type MannerCounts = Readonly<Record<Manner, number>>;

/**
 * By how much the share of a manner moves when each manner's count is corrected by its own precision and recall, and
 * wrong manners, where they were measured, all lean one way.
 */
export function mannerShift(manner: Manner, counts: MannerCounts, error: MeasuredError): number {
  const found = MANNERS.reduce((sum, one) => sum + counts[one], 0);
  const really = (one: Manner) =>
    error.manners[one].recall === 0
      ? 0
      : (counts[one] * error.manners[one].precision) / error.manners[one].recall;
  const all = MANNERS.reduce((sum, one) => sum + really(one), 0);
  if (found === 0 || all === 0) return 0;
  return Math.abs(really(manner) / all - counts[manner] / found) + (error.wrongManner ?? 0);
}
