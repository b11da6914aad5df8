import type { Draw } from './seeded-draw.ts';

/** How often things occur: the one of rank k (from 0) in proportion to 1 / (k + 1 + `offset`) ** `exponent`. */
export interface ZipfShape {
  readonly count: number;
  readonly exponent: number;
  /** 0 is Zipf's law; more makes the first ones less frequent (Mandelbrot 1953). */
  readonly offset: number;
}

/** Draws ranks from 0 up to and without `count`. */
export function createZipf({ count, exponent, offset }: ZipfShape): (draw: Draw) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += (rank + 1 + offset) ** -exponent;
    upTo[rank] = sum;
  }
  return (draw) => firstAbove(upTo, draw.unit() * sum);
}

function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
