/** How unequally attributions are spread over speakers or outlets. */
export interface Concentration {
  /** Over how many. */
  readonly of: number;
  /** The share of the ten that have most; null where there are no more than ten. */
  readonly topTen: number | null;
  /** Gini coefficient: 0 where all have the same, near 1 where one has all; null where there is nobody. */
  readonly gini: number | null;
}

/** `G = 2·Σ i·xᵢ / (n·Σ xᵢ) − (n + 1)/n`, the counts `xᵢ` in rising order, `i` from 1. */
function giniOf(rising: readonly number[], total: number): number {
  const n = rising.length;
  const weighted = rising.reduce((sum, count, at) => sum + (at + 1) * count, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

/** The concentration of counts; those of nought do not count. */
export function concentrationOf(counts: readonly number[]): Concentration {
  const rising = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const total = rising.reduce((sum, count) => sum + count, 0);
  const top = rising.slice(-10).reduce((sum, count) => sum + count, 0);
  return {
    of: rising.length,
    topTen: rising.length > 10 ? top / total : null,
    gini: rising.length === 0 ? null : giniOf(rising, total),
  };
}
