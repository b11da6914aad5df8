/** Normal quantile of 95 % intervals. */
export const Z = 1.96;

/** Ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % score interval of a share `hits / of` (Wilson 1927); `of` may be an effective number, which is no whole one.
 * Nothing counted says nothing: then it is 0 to 1.
 */
export function wilson(hits: number, of: number): Interval {
  if (of <= 0) return { low: 0, high: 1 };
  const share = hits / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
