import { cohenKappa } from './cohen-kappa.ts';
import { type Difference, krippendorffAlpha } from './krippendorff-alpha.ts';

/** How far coders agree on one column. */
export interface Agreement {
  readonly column: string;
  readonly coders: readonly string[];
  /** Rows that two or more have answered. */
  readonly rows: number;
  /** The part of the pairs of answers to one row that are the same. */
  readonly same: number;
  readonly alpha: number | null;
  /** Of two coders; null where there are more. */
  readonly kappa: number | null;
}

/** An answer that a coder gave to a row. */
export interface Answer<T> {
  readonly row: string;
  readonly coder: string;
  readonly value: T;
}

function sameShare(units: readonly (readonly unknown[])[]): number {
  let [same, all] = [0, 0];
  for (const values of units)
    for (const [at, one] of values.entries())
      for (const other of values.slice(at + 1)) {
        all++;
        if (one === other) same++;
      }
  return all === 0 ? 0 : same / all;
}

/** How far coders agree in what they answered; null where no row was answered by two. */
export function agreementOf<T>(
  column: string,
  answers: readonly Answer<T>[],
  difference: Difference<T>,
): Agreement | null {
  const shared = [...Map.groupBy(answers, ({ row }) => row).values()].filter((unit) => unit.length > 1);
  if (shared.length === 0) return null;
  const coders = [...new Set(shared.flat().map(({ coder }) => coder))].sort();
  const units = shared.map((unit) => unit.map(({ value }) => value));
  const [first, second] = coders;
  const pairs = shared.map((unit) => {
    const of = (coder?: string) => String(unit.find((one) => one.coder === coder)?.value);
    return [of(first), of(second)] as const;
  });
  return {
    ...{ column, coders },
    rows: shared.length,
    same: sameShare(units),
    alpha: krippendorffAlpha(units, difference),
    kappa: coders.length === 2 ? cohenKappa(pairs) : null,
  };
}
