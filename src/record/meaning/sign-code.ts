import type { Cells } from './create-cells.ts';

/** Steps of the first byte of a code for 1 of a vector's numbers. */
const STEPS = 16;

/** Bytes of a code of vectors of a width. */
export const codeLength = (width: number): number => 1 + width / 8;

/**
 * A vector in short: how far its numbers lie from those of the middle of its cell on average, in sixteenths, then a bit
 * for each number that is not below the middle's, the first in the highest place (after RaBitQ: Gao and Long 2024).
 */
export function signCode(vector: Int8Array, cell: number, { middles, width }: Cells): Uint8Array {
  const code = new Uint8Array(codeLength(width));
  let distance = 0;
  for (let index = 0; index < width; index++) {
    const off = vector[index]! - middles[cell * width + index]!;
    distance += Math.abs(off);
    if (off >= 0) code[1 + (index >> 3)]! |= 0x80 >> (index & 7);
  }
  code[0] = Math.min(255, Math.round((distance * STEPS) / width));
  return code;
}

/**
 * What a question makes of codes: for each byte of signs, in its place and with its value, the sum of the question's
 * numbers, added where a bit is set and else subtracted. 256 values for each place.
 */
export function signTables(question: Int8Array): Int16Array {
  const tables = new Int16Array(question.length * 32);
  for (let place = 0; place < question.length / 8; place++)
    for (let byte = 0; byte < 256; byte++) {
      let sum = 0;
      for (let bit = 0; bit < 8; bit++)
        sum += byte & (0x80 >> bit) ? question[place * 8 + bit]! : -question[place * 8 + bit]!;
      tables[place * 256 + byte] = sum;
    }
  return tables;
}

/**
 * An estimate of the product of a vector and the question, times 16, from its code, which begins at `at`. `near` is the
 * product of the question and the middle of the vector's cell. A whole number.
 */
export function estimate(codes: Uint8Array, at: number, tables: Int16Array, near: number): number {
  const places = tables.length / 256;
  let sum = 0;
  for (let place = 0; place < places; place++) sum += tables[place * 256 + codes[at + 1 + place]!]!;
  return STEPS * near + codes[at]! * sum;
}
