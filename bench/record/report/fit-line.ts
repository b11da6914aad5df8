/** The line through points that lies nearest to them (least squares). */
export interface Line {
  readonly at0: number;
  readonly slope: number;
}

/** Fits a line to `values` at 0, 1, 2 and so on, where there are any; null of fewer than two. */
export function fitLine(values: readonly (number | null)[]): Line | null {
  const points = values.flatMap((value, at) => (value === null ? [] : [[at, value] as const]));
  if (points.length < 2) return null;
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const up = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  const across = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  const slope = up / across;
  return { at0: y - slope * x, slope };
}
