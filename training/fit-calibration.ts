import type { Calibration } from '../src/attribute/index.ts';

/** What is known of a claim, and how right it is, between 0 and 1. */
export interface Judged {
  readonly features: Readonly<Record<string, number>>;
  readonly target: number;
}

const STEPS = 4000;
const RATE = 0.05;

/**
 * A logistic regression on soft targets with weights held towards 0 by `l2`, by Adam over all examples at once
 * (Kingma and Ba 2015): the same every time.
 */
export function fitCalibration(examples: readonly Judged[], l2: number): Calibration {
  const names = Object.keys(examples[0]?.features ?? {});
  const rows = examples.map(({ features }) => names.map((name) => features[name] ?? 0));
  const weights = names.map(() => 0);
  const mean = names.map(() => 0);
  const square = names.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = names.map((name, i) => (name === 'bias' ? 0 : (l2 * weights[i]!) / rows.length));
    rows.forEach((row, at) => {
      const sum = row.reduce((total, value, i) => total + value * weights[i]!, 0);
      const error = (1 / (1 + Math.exp(-sum)) - examples[at]!.target) / rows.length;
      row.forEach((value, i) => {
        gradient[i]! += error * value;
      });
    });
    gradient.forEach((slope, i) => {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
      const unbiased = mean[i]! / (1 - 0.9 ** step);
      weights[i]! -= (RATE * unbiased) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(1000 * weights[i]!) / 1000]));
}
