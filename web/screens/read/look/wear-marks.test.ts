import { expect, test } from 'vitest';
import { nextOf } from './wear-marks.ts';

test('what lies over one another is reached from the innermost outwards, and then again', () => {
  expect(nextOf([1, 4, 7], null)).toBe(7);
  expect(nextOf([1, 4, 7], 7)).toBe(4);
  expect(nextOf([1, 4, 7], 4)).toBe(1);
  expect(nextOf([1, 4, 7], 1)).toBe(7);
  expect(nextOf([1, 4, 7], 2)).toBe(7);
  expect(nextOf([], 2)).toBeNull();
});
