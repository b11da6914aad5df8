import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['lowe', '', 4],
  ['lowe', 'lowe', 0],
  ['lowe', 'love', 1],
  ['trent', 'tern', 3],
  ['straker', 'stryker', 1],
])('%s is %s after %i changes', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('it is the same both ways, and no longer than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 80 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
