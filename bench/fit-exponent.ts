/** Time taken for a text of that many UTF-16 units. */
export interface Timing {
  readonly size: number;
  readonly seconds: number;
}

/**
 * The k of the size^k that fits the timings best: the slope of a least-squares line through their logarithms. n log n
 * comes out at about 1.08 between 64 kB and 1 MB. NaN for fewer than two sizes.
 */
export function fitExponent(timings: readonly Timing[]): number {
  const points = timings.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const variance = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return covariance / variance;
}
