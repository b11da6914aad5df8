/** A number in a claim and what it counts. */
export interface Figure {
  readonly value: number;
  /** Place of its first and last token among the claim's. */
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  /** money in a currency, percent, year, a duration in hours, a name’s number (“Ward 6”), or count. */
  readonly kind: 'money' | 'percent' | 'year' | 'duration' | 'name' | 'count';
  /** Stems of the words beside it that may be what it counts; what is numbered; the currency. */
  readonly units: readonly string[];
  /** How exact it is meant: roughly, at most, at least. */
  readonly bound: 'exact' | 'about' | 'most' | 'least';
}
