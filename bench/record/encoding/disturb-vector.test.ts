import { expect, test } from 'vitest';
import { createDraw } from '../invent/seeded-draw.ts';
import { disturbVector } from './disturb-vector.ts';

const lengthOf = (vector: Int8Array) => Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
const cosine = (one: Int8Array, other: Int8Array) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0) / lengthOf(one) / lengthOf(other);

test('what comes out is as long, and about as far away as a sentence that says much the same', () => {
  const draw = createDraw(3);
  const plain = Float64Array.from({ length: 384 }, () => draw.unit() - 0.5);
  const scale = 127 / Math.sqrt(plain.reduce((sum, one) => sum + one * one, 0));
  const vector = Int8Array.from(plain, (one) => Math.round(one * scale));
  const others = Array.from({ length: 50 }, () => disturbVector(vector, draw));
  for (const other of others) {
    expect(lengthOf(other)).toBeCloseTo(127, -1);
    expect(cosine(vector, other)).toBeGreaterThan(0.7);
    expect(cosine(vector, other)).toBeLessThan(0.9);
  }
  expect(new Set(others.map(String)).size).toBe(50);
});
