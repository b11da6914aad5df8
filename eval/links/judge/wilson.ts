/** Low and high end of a share, each between 0 and 1. */
export type Interval = readonly [number, number];

/** Quantile of the normal distribution for 95 %. */
const Z = 1.96;

/** The 95 % score interval of a share of counts (Wilson 1927); all is possible where nothing was counted. */
export function wilson(part: number, whole: number): Interval {
  if (whole === 0) return [0, 1];
  const share = part / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / (1 + Z ** 2 / whole);
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + (Z / (2 * whole)) ** 2)) / (1 + Z ** 2 / whole);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The interval of F1: that of hits among all that was found or is due, of which F1 is a rising function. */
export function wilsonOfF1(hits: number, found: number, due: number): Interval {
  const [low, high] = wilson(hits, found + due - hits);
  return [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}
