import { expect, test } from 'vitest';
import { type Example, fitLogistic } from './fit-logistic.ts';

const SETTINGS = { minimum: 2, l2: 1e-4, epochs: 20, rate: 0.1 };

test('a feature that goes with the target gets a weight for it, and rare ones none', () => {
  const examples: Example[] = [];
  for (let i = 0; i < 200; i++)
    examples.push({ features: i % 2 ? ['good', 'both'] : ['bad', 'both'], target: i % 2 });
  examples.push({ features: ['rare'], target: 1 });
  const weights = fitLogistic(examples, SETTINGS);
  expect(weights.get('good')).toBeGreaterThan(1);
  expect(weights.get('bad')).toBeLessThan(-1);
  expect(weights.has('rare')).toBe(false);
});

test('the same examples give the same weights', () => {
  const examples: Example[] = Array.from({ length: 50 }, (_, i) => ({
    features: [`f${i % 3}`],
    target: (i % 5) / 4,
  }));
  expect(fitLogistic(examples, SETTINGS)).toEqual(fitLogistic(examples, SETTINGS));
});
