/** What a model is fitted on: features that hold, and how right the case is, between 0 and 1. */
export interface Example {
  readonly features: readonly string[];
  readonly target: number;
}

export interface FitSettings {
  /** Features in fewer examples than this are left out. */
  readonly minimum: number;
  /** Strength of the pull of weights towards 0. */
  readonly l2: number;
  readonly epochs: number;
  readonly rate: number;
}

/** Weights by feature; that of `bias` holds in every case. */
export type Weights = ReadonlyMap<string, number>;

const SEED = 7;

/** Small generator of numbers in [0, 1), so that a fit can be repeated (Park and Miller 1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function numberFeatures(examples: readonly Example[], minimum: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= minimum).map(([feature]) => feature);
  return new Map(frequent.sort().map((feature, index) => [feature, index + 1]));
}

/** Least and greatest weight of a feature. */
export type Bounds = ReadonlyMap<string, readonly [least: number, most: number]>;

/**
 * Fits a logistic regression on soft targets by AdaGrad (Duchi, Hazan, Singer 2011), the same every time. What is known
 * of a weight beforehand, such as its sign, can be given as bounds.
 */
export function fitLogistic(
  examples: readonly Example[],
  { minimum, l2, epochs, rate }: FitSettings,
  bounds: Bounds = new Map(),
): Weights {
  const numbers = numberFeatures(examples, minimum);
  const rows = examples.map(({ features, target }) => ({
    target,
    indices: [0, ...new Set(features.flatMap((feature) => numbers.get(feature) ?? []))],
  }));
  const weights = new Float64Array(numbers.size + 1);
  const squares = new Float64Array(numbers.size + 1).fill(1e-6);
  const limits = [null, ...[...numbers.keys()].map((feature) => bounds.get(feature) ?? null)];
  const order = rows.map((_, index) => index);
  const random = createRandom(SEED);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { indices, target } = rows[index]!;
      const sum = indices.reduce((total, i) => total + weights[i]!, 0);
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (const i of indices) {
        const gradient = i === 0 ? error : error + l2 * weights[i]!;
        squares[i]! += gradient * gradient;
        weights[i]! -= (rate / Math.sqrt(squares[i]!)) * gradient;
        const limit = limits[i];
        if (limit) weights[i] = Math.min(limit[1], Math.max(limit[0], weights[i]!));
      }
    }
  }
  return new Map([
    ['bias', weights[0]!],
    ...[...numbers].map(([feature, i]) => [feature, weights[i]!] as const),
  ]);
}
