import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSpellings, SPELLING_THRESHOLD } from './compare-spellings.ts';

test.each([
  ['Gaddafi', 'Qadhafi'],
  ['Gaddafi', 'Gadhafi'],
  ['Tchaikovsky', 'Chaikovskii'],
  ['Mohammed', 'Muhamad'],
  ['Hrebenchuk', 'Grebenchuk'],
  ['Smith', 'Smyth'],
  ['Müller', 'Muller'],
])('%s and %s are spellings of one name', (a, b) => {
  expect(compareSpellings(a, b)).toBeGreaterThanOrEqual(SPELLING_THRESHOLD);
});

test.each([
  ['Clinton', 'Clifton'],
  ['Martin', 'Marvin'],
  ['Aaron', 'Varon'],
  ['Straker', 'Bellamy'],
])('%s and %s are two names', (a, b) => {
  expect(compareSpellings(a, b)).toBeLessThan(SPELLING_THRESHOLD);
});

test('it is the same both ways, between 0 and 1, and 1 for a name and itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const score = compareSpellings(a, b);
      expect(score).toBe(compareSpellings(b, a));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
  expect(compareSpellings('Ångström', 'angstrom')).toBe(1);
});
