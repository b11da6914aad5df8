/** Where two claims cannot both be true. */
export interface Conflict {
  /** negation of the same, the opposite said, all against none, another figure, another place for all of it. */
  readonly kind: 'negation' | 'opposite' | 'quantity' | 'figure' | 'elsewhere';
  /** How much else the two clauses share, in weights of words. */
  readonly support: number;
  /** Weight of the words in conflict. */
  readonly weight: number;
  /** Share of the weight of the smaller clause that the other has in it or against it. */
  readonly coverage: number;
  /** Numbers of the clauses of the two claims. */
  readonly clauses: readonly [number, number];
}

/** How much two claims are at odds: a word by itself tells less than one in a clause about the same. */
export const strengthOfConflict = ({ support, weight }: Conflict): number =>
  support > 0 ? support + weight : weight / 2;
