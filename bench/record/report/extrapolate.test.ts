import { expect, test } from 'vitest';
import { extrapolate } from './extrapolate.ts';
import { fitLine } from './fit-line.ts';

const tenths = (means: readonly number[]) => means.map((mean) => ({ mean, median: mean, worst: mean }));
const built = (means: readonly number[]) => ({
  documents: 500_000,
  attributions: 5_000_000,
  people: 1,
  tenths: tenths(means),
  memory: null,
  bytes: 5e9,
  tables: [
    { table: 'reading', bytes: 3e9 },
    { table: 'meaning', bytes: 1e9 },
    { table: 'meaning_vector', bytes: 1e9 },
  ],
});

test('a line goes through what lies on it, and past what is not known', () => {
  const line = fitLine([4, null, 8, 10])!;
  expect([line.at0, line.slope].map(Math.round)).toEqual([4, 2]);
  expect(fitLine([3, null])).toBeNull();
});

test('time that stays the same is the same on the line; vectors are told apart', () => {
  const vectors = { vectors: 1000, real: 1000, encodingMs: 1, keepingMs: 1, bytes: 500_000 };
  const found = extrapolate(built(Array.from({ length: 10 }, () => 6)), vectors)!;
  expect(found.documents).toBe(5_000_000);
  expect(found.hoursAsLast).toBeCloseTo(8.33, 2);
  expect(found.hoursOnLine).toBeCloseTo(8.33, 2);
  expect(found.gigabytes).toBeCloseTo(30, 6);
  expect(found.vectorGigabytes).toBeCloseTo(25, 6);
});

test('time that grows is more on the line', () => {
  const found = extrapolate(built([5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8, 5.9]), null)!;
  expect(found.hoursAsLast).toBeCloseTo(8.19, 2);
  expect(found.hoursOnLine).toBeCloseTo(13.89, 2);
  expect(found.vectorGigabytes).toBeNull();
});

test('without times there is nothing to go by', () => {
  expect(extrapolate({ ...built([]), tenths: [] }, null)).toBeNull();
});
