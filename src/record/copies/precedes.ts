import type { Candidate, CopyRow } from './candidate.ts';
import { creditOf } from './judge-copy.ts';

const DAY_LENGTH = 10;

/** Below 0 where one was published before the other, 0 where it cannot be told; without times, days are compared. */
export function compareDates(
  { published_at: one, day }: CopyRow,
  { published_at: other, day: otherDay }: CopyRow,
): number {
  if (one === null || other === null || day < 0 || otherDay < 0) return 0;
  const hasTimes = one.length > DAY_LENGTH && other.length > DAY_LENGTH;
  return hasTimes ? Date.parse(one) - Date.parse(other) : day - otherDay;
}

/**
 * Whether a new document comes before the one that is taken for the origin so far: it is that of the agency that the other
 * names, or it was published earlier. Where neither shows, the one that was recorded first stays.
 */
export function precedes(fresh: Candidate, origin: Candidate): boolean {
  const [named, names] = [creditOf(origin, fresh)?.of === 'whole', creditOf(fresh, origin)?.of === 'whole'];
  if (named !== names) return named;
  return compareDates(fresh.row, origin.row) < 0;
}
