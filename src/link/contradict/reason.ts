/** Something that speaks for or against, as a reader can check it, and how much of it there is. */
export interface Reason {
  readonly name: string;
  readonly value: number;
}

/** Steps by which values are told apart, ascending; a reason without a line here is there or not. */
const STEPS: Readonly<Record<string, readonly number[]>> = {
  overlap: [0.01, 0.2, 0.4, 0.6, 0.8],
  shared: [0.01, 0.6, 1.2, 2, 3],
  context: [0.01, 0.7, 1.4, 2.2],
  conflict: [0.01, 0.7, 1.2, 2],
  support: [0.01, 0.5, 1, 1.6],
  'cover-most': [0.2, 0.4, 0.6, 0.8],
  left: [0.3, 0.7, 1.4],
  'left-most': [0.3, 0.7, 1.4, 2.4],
  coverage: [0.3, 0.5, 0.7, 0.9],
  negation: [0.01, 0.7, 1.2, 2],
  opposite: [0.01, 0.7, 1.2, 2],
  quantity: [0.01, 0.7, 1.4],
  figure: [0.01, 0.7, 1.4],
  cosine: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
  verbatim: [1, 3, 6],
  days: [1, 4, 15, 60],
};

/** Names of features: each step that a value reaches is one, so that weights add up along the scale. */
export function featuresOf(reasons: readonly Reason[]): readonly string[] {
  return reasons.flatMap(({ name, value }) =>
    (STEPS[name] ?? [0.5])
      .filter((step) => value >= step)
      .map((step) => (STEPS[name] ? `${name}>${step}` : name)),
  );
}
