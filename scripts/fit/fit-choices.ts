/** A feature and how strongly it holds. */
type Feature = readonly [name: string, value: number];

/** A choice among candidates, or none of them. */
export interface Choice {
  readonly candidates: readonly {
    readonly features: readonly Feature[];
    /** `optional` ones count neither as right nor as wrong. */
    readonly verdict: 'right' | 'wrong' | 'optional';
  }[];
  /** What speaks for none of them, which is right where no candidate is. */
  readonly none: readonly Feature[];
}

type Weights = ReadonlyMap<string, number>;

interface Option {
  readonly features: readonly Feature[];
  readonly isRight: boolean;
}

/** What may be chosen; the last is none of them. */
function optionsOf({ candidates, none }: Choice): readonly Option[] {
  const open = candidates.filter(({ verdict }) => verdict !== 'optional');
  const isAnyRight = open.some(({ verdict }) => verdict === 'right');
  return [
    ...open.map(({ features, verdict }) => ({ features, isRight: verdict === 'right' })),
    { features: none, isRight: !isAnyRight },
  ];
}

const sum = (features: readonly Feature[], weights: Weights): number =>
  features.reduce((total, [name, value]) => total + value * (weights.get(name) ?? 0), 0);

function chances(
  options: readonly { readonly features: readonly Feature[] }[],
  weights: Weights,
): readonly number[] {
  const scores = options.map(({ features }) => sum(features, weights));
  const top = Math.max(...scores);
  const exponents = scores.map((score) => Math.exp(score - top));
  const total = exponents.reduce((all, one) => all + one, 0);
  return exponents.map((one) => one / total);
}

/** The chance of each candidate of a choice. */
export const chancesOf = ({ candidates, none }: Choice, weights: Weights): readonly number[] =>
  chances([...candidates, { features: none }], weights).slice(0, -1);

export interface ChoiceSettings {
  /** What is believed before seeing data: weights are pulled towards it; 0 where it says nothing. */
  readonly beliefs: Weights;
  /** Strength of the pull. */
  readonly l2: number;
  readonly rounds: number;
}

/**
 * Fits a conditional logit with “none” as one of the alternatives (McFadden 1974), by AdaGrad over all choices. Where several
 * are right, any of them will do.
 */
export function fitChoices(choices: readonly Choice[], { beliefs, l2, rounds }: ChoiceSettings): Weights {
  const all = choices.map(optionsOf);
  const names = new Set(all.flat().flatMap(({ features }) => features.map(([name]) => name)));
  const weights = new Map([...names].sort().map((name) => [name, beliefs.get(name) ?? 0]));
  const squares = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const options of all) {
      const chance = chances(options, weights);
      const right = options.reduce((all, { isRight }, i) => all + (isRight ? chance[i]! : 0), 0);
      options.forEach(({ features, isRight }, i) => {
        const error = (isRight ? chance[i]! / right : 0) - chance[i]!;
        for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + error * value);
      });
    }
    for (const [name, weight] of weights) {
      const slope = (gradient.get(name) ?? 0) - l2 * (weight - (beliefs.get(name) ?? 0));
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      weights.set(name, weight + (0.2 * slope) / Math.sqrt(square + 1e-9));
    }
  }
  return weights;
}
