import { expect, test } from 'vitest';
import { sample } from './find-errors.ts';
import { markRoles } from './show-error.ts';

test('a sample is spread over all items, repeats none and is the same for the same seed', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);
  const taken = sample(items, 10, 3);
  expect(new Set(taken).size).toBe(10);
  expect(sample(items, 10, 3)).toEqual(taken);
  expect(sample(items, 10, 4)).not.toEqual(taken);
  expect(sample([1, 2], 10, 1)).toHaveLength(2);
  expect(sample([], 10, 1)).toEqual([]);
});

test('the roles of an attribution are marked in its words', () => {
  const text = 'Bo Lind said it rains.';
  const one = { source: [[0, 7]], cue: [[8, 12]], content: [[13, 21]] } as const;
  expect(markRoles(text, 0, text.length, one)).toBe('«Bo Lind» ‹said› ⟦it rains⟧.');
});
