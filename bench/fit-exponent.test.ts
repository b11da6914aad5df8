import { expect, test } from 'vitest';
import { fitExponent } from './fit-exponent.ts';
import { median } from './median.ts';

const SIZES = [1, 2, 4, 8, 16].map((size) => size * 65_536);
const timings = (time: (size: number) => number) => SIZES.map((size) => ({ size, seconds: time(size) }));

test('the exponent of a power is found whatever its factor', () => {
  expect(fitExponent(timings((n) => 3e-7 * n))).toBeCloseTo(1);
  expect(fitExponent(timings((n) => 5e-12 * n ** 2))).toBeCloseTo(2);
});

test('n log n stays under the 1.15 that is flagged, n to the 1.5 does not', () => {
  expect(fitExponent(timings((n) => n * Math.log(n)))).toBeLessThan(1.15);
  expect(fitExponent(timings((n) => n ** 1.5))).toBeGreaterThan(1.15);
});

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
