/**
 * How many of `n` go to each stratum: one where there are no more strata than `n`, and the rest in proportion to its size,
 * by largest remainders; of equal ones the larger, then the one named first. None gets more than it has.
 */
export function allot(sizes: ReadonlyMap<string, number>, n: number): ReadonlyMap<string, number> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (n >= total) return sizes;
  const first = sizes.size <= n ? 1 : 0;
  const rest = n - first * sizes.size;
  const strata = [...sizes].map(([name, size]) => {
    const fair = (rest * (size - first)) / (total - first * sizes.size);
    return { name, size, whole: Math.floor(fair), remainder: fair % 1 };
  });
  const left = rest - strata.reduce((sum, { whole }) => sum + whole, 0);
  return new Map(
    strata
      .toSorted((a, b) => b.remainder - a.remainder || b.size - a.size || (a.name < b.name ? -1 : 1))
      .map(({ name, whole }, at) => [name, first + whole + (at < left ? 1 : 0)]),
  );
}
