import { expect, test } from 'vitest';
import { wilson, wilsonOfF1 } from './wilson.ts';

const rounded = ([low, high]: readonly [number, number]) => [Math.round(low * 1000), Math.round(high * 1000)];

test('intervals of shares are Wilson’s', () => {
  expect(rounded(wilson(0, 0))).toEqual([0, 1000]);
  expect(rounded(wilson(0, 10))).toEqual([0, 278]);
  expect(rounded(wilson(8, 10))).toEqual([490, 943]);
  expect(rounded(wilson(10, 10))).toEqual([722, 1000]);
});

test('the interval of F1 holds F1', () => {
  const [low, high] = wilsonOfF1(12, 15, 20);
  const f1 = 24 / 35;
  expect(low).toBeLessThan(f1);
  expect(high).toBeGreaterThan(f1);
  expect(wilsonOfF1(5, 5, 5)[1]).toBe(1);
});
