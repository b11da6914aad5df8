/** Prints in common that show anything. */
const LEAST = 3;
/** Share of the fewer prints that must be common. */
const SHARE = 0.6;

/**
 * Whether two texts are nearly one, judged from their prints alone, for where one of the texts is gone: most prints of
 * the one with fewer are the other's too. Two texts with hardly a print must have all of them in common.
 */
export function isNearCopy(prints: readonly number[], others: readonly number[]): boolean {
  const known = new Set(others);
  const common = prints.filter((print) => known.has(print)).length;
  const fewer = Math.min(prints.length, known.size);
  return fewer < LEAST
    ? common > 0 && prints.length === common && known.size === common
    : common >= LEAST && common >= SHARE * fewer;
}
