/** A feature and how strongly it holds. */
type Feature = readonly [name: string, value: number];

/** A choice among candidates, or none of them. */
export interface Choice {
  readonly candidates: readonly {
    readonly features: readonly Feature[];
    readonly verdict: 'right' | 'wrong';
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
  const isAnyRight = candidates.some(({ verdict }) => verdict === 'right');
  return [
    ...candidates.map(({ features, verdict }) => ({ features, isRight: verdict === 'right' })),
    { features: none, isRight: !isAnyRight },
  ];
}

const sum = (features: readonly Feature[], weights: Weights): number =>
  features.reduce((total, [name, value]) => total + value * (weights.get(name) ?? 0), 0);

function chances(
  options: readonly { readonly features: readonly Feature[] }[],
  weights: Weights,
): readonly number[] {
  return shares(options.map(({ features }) => sum(features, weights)));
}

/** Scores as chances that add up to 1. */
function shares(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const exponents = scores.map((score) => Math.exp(score - top));
  const total = exponents.reduce((all, one) => all + one, 0);
  return exponents.map((one) => one / total);
}

/** The chance of each candidate of a choice. */
export const chancesOf = ({ candidates, none }: Choice, weights: Weights): readonly number[] =>
  chances([...candidates, ...(none === null ? [] : [{ features: none }])], weights).slice(
    0,
    candidates.length,
  );

export interface ChoiceSettings {
  /** What is believed before seeing data: weights are pulled towards it; 0 where it says nothing. */
  readonly beliefs: Weights;
  /** Strength of the pull. */
  readonly l2: number;
  readonly rounds: number;
}

/** An option with its features by their number, so that a round costs no look-up by name. */
interface NumberedOption {
  readonly features: readonly (readonly [number: number, value: number])[];
  readonly isRight: boolean;
}

const STEP = 0.2;

/**
 * Fits a conditional logit with “none” as one of the alternatives (McFadden 1974), by AdaGrad over all choices. Where several
 * are right, any of them will do.
 */
export function fitChoices(choices: readonly Choice[], { beliefs, l2, rounds }: ChoiceSettings): Weights {
  const all = choices.map(optionsOf);
  const names = [...new Set(all.flat().flatMap(({ features }) => features.map(([name]) => name)))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numbered = all.map((options) =>
    options.map(({ features, isRight }) => ({
      features: features.map(([name, value]) => [numbers.get(name)!, value] as const),
      isRight,
    })),
  );
  const pull = Float64Array.from(names, (name) => beliefs.get(name) ?? 0);
  const weights = Float64Array.from(pull);
  const squares = new Float64Array(names.length);
  for (let round = 0; round < rounds; round++) {
    const slopes = weights.map((weight, i) => -l2 * (weight - pull[i]!));
    for (const options of numbered) addSlopes(slopes, options, weights);
    slopes.forEach((slope, i) => {
      squares[i]! += slope * slope;
      weights[i]! += (STEP * slope) / Math.sqrt(squares[i]! + 1e-9);
    });
  }
  return new Map(names.map((name, i) => [name, weights[i]!]));
}

/** Adds what one choice says of which way each weight should go. */
function addSlopes(slopes: Float64Array, options: readonly NumberedOption[], weights: Float64Array): void {
  const scores = options.map(({ features }) =>
    features.reduce((total, [number, value]) => total + value * weights[number]!, 0),
  );
  const chance = shares(scores);
  const right = options.reduce((total, { isRight }, i) => total + (isRight ? chance[i]! : 0), 0);
  options.forEach(({ features, isRight }, i) => {
    const error = (isRight ? chance[i]! / right : 0) - chance[i]!;
    for (const [number, value] of features) slopes[number]! += error * value;
  });
}
