/** How far apart two values are: 0 for the same. */
export type Difference<T> = (a: T, b: T) => number;

/** For values that are the same or not. */
export const nominal: Difference<unknown> = (a, b) => (a === b ? 0 : 1);

/** For numbers, by the square of how far they are apart. */
export const interval: Difference<number> = (a, b) => (a - b) ** 2;

const pairs = <T>(values: readonly T[], difference: Difference<T>): number =>
  values.reduce(
    (sum, a, at) => sum + values.slice(at + 1).reduce((part, b) => part + difference(a, b), 0),
    0,
  );

/** The same over all values, which are few different ones: by how often each comes. */
function pairsOfAll<T>(values: readonly T[], difference: Difference<T>): number {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts];
  return all.reduce(
    (sum, [a, many], at) =>
      sum + all.slice(at + 1).reduce((part, [b, others]) => part + many * others * difference(a, b), 0),
    0,
  );
}

/**
 * Krippendorff's alpha, 1 − observed ÷ expected disagreement (“Computing Krippendorff's Alpha-Reliability”, 2011). Each unit
 * is the values that its coders gave it, however many; one alone says nothing. Null where nothing varies or nothing was
 * coded twice.
 */
export function krippendorffAlpha<T>(
  units: readonly (readonly T[])[],
  difference: Difference<T>,
): number | null {
  const paired = units.filter((values) => values.length > 1);
  const values = paired.flat();
  const expected = pairsOfAll(values, difference);
  if (expected === 0) return null;
  const observed = paired.reduce((sum, unit) => sum + pairs(unit, difference) / (unit.length - 1), 0);
  return 1 - ((values.length - 1) * observed) / expected;
}
