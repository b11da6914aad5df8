import type { Draw } from '../invent/seeded-draw.ts';

/** Length of vectors: a component of 1 is 127. */
const LENGTH = 127;
/** How long the noise is beside the vector: the cosine with what comes of it is about 0.8. */
const NOISE = 0.75;
/** Deviation of the sum of two draws from 0 to 1. */
const DEVIATION = Math.sqrt(1 / 6);

/** Another vector of the same length, not far away, as that of a sentence that says much the same. */
export function disturbVector(vector: Int8Array, draw: Draw): Int8Array {
  const scale = (NOISE * LENGTH) / Math.sqrt(vector.length) / DEVIATION;
  const moved = Float64Array.from(vector, (one) => one + (draw.unit() + draw.unit() - 1) * scale);
  const length = Math.sqrt(moved.reduce((sum, one) => sum + one * one, 0));
  return Int8Array.from(moved, (one) => Math.round((one * LENGTH) / length));
}
