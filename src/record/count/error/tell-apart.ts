import type { Interval } from './wilson.ts';

/** “a”, “b”, … “z”, “aa”, “ab”, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

/** Indexes of the intervals that all share a point, for each such set that is in no larger one, the highest first. */
function sharingSets(intervals: readonly (Interval | null)[]): readonly (readonly number[])[] {
  const known = intervals.flatMap((one, index) => (one === null ? [] : [{ ...one, index }]));
  const byHigh = known.toSorted((a, b) => b.high - a.high || a.index - b.index);
  const sets: number[][] = [];
  let open: typeof known = [];
  for (const next of byHigh) {
    const still = open.filter(({ low }) => low <= next.high);
    if (still.length < open.length) sets.push(open.map(({ index }) => index));
    open = [...still, next];
  }
  if (open.length > 0) sets.push(open.map(({ index }) => index));
  return sets;
}

/**
 * Marks values that cannot be told apart: two whose intervals overlap have a letter in common (a compact letter display,
 * Piepho 2004); one that differs from all others has none, and neither has one without an interval.
 */
export function tellApart(intervals: readonly (Interval | null)[]): readonly string[] {
  const marks = intervals.map(() => '');
  sharingSets(intervals)
    .filter((set) => set.length > 1)
    .forEach((set, at) => {
      for (const index of set) marks[index] += letters(at);
    });
  return marks;
}
