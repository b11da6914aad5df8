import { expect, test } from 'vitest';
import { vectorWords } from './make-vectors.ts';

test('progress says how many of how many, and the time left', () => {
  expect(vectorWords({ done: 1200, total: 4000 }, 3)).toBe('1,200 of 4,000 vectors, 30 %, 7 s left');
  expect(vectorWords({ done: 1, total: 1 }, 1)).toBe('1 of 1 vector, 100 %, 1 s left');
});
