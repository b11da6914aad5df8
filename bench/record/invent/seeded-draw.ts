/** Random numbers that come out the same for the same seeds, on every machine. */
export interface Draw {
  /** From 0 up to and without 1. */
  unit(): number;
  /** A whole number from 0 up to and without `bound`. */
  below(bound: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in this share of the calls. */
  isUnder(share: number): boolean;
  /** One of the items, which must not be none. */
  pick<T>(items: readonly T[]): T;
}

/** The last step of MurmurHash3: seeds one apart become numbers that have nothing in common. */
function scramble(seed: number): number {
  let h = seed ^ 0x9e3779b9;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A sequence of its own for every list of seeds (whole numbers); the generator is sfc32 of PractRand. */
export function createDraw(...seeds: readonly number[]): Draw {
  let [a, b, c, count] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 1];
  const unit = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (const seed of seeds) {
    a ^= scramble(seed | 0);
    b ^= scramble(Math.floor(seed / 4_294_967_296));
    // Twelve rounds are what its author lets pass before the numbers are good.
    for (let round = 0; round < 12; round++) unit();
  }
  const below = (bound: number): number => Math.floor(unit() * bound);
  return {
    unit,
    below,
    between: (least, most) => least + below(most - least + 1),
    isUnder: (share) => unit() < share,
    pick: (items) => items[below(items.length)]!,
  };
}
