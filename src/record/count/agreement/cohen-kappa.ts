/**
 * Cohen's kappa of two coders (Cohen 1960): how far they agree beyond chance, each with a chance of its own. Null where
 * nothing varies.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const share = (value: string, coder: 0 | 1) => pairs.filter((pair) => pair[coder] === value).length / n;
  const values = new Set(pairs.flat());
  const chance = [...values].reduce((sum, value) => sum + share(value, 0) * share(value, 1), 0);
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
