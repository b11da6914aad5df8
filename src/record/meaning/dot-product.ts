/**
 * The sum of products of two stretches of `width` numbers, which begin at `at` in `a` and at `from` in `b`. Exact, since
 * all are whole numbers of 8 bits.
 */
export function dotProduct(a: Int8Array, at: number, b: Int8Array, from: number, width: number): number {
  let sum = 0;
  for (let index = 0; index < width; index++) sum += a[at + index]! * b[from + index]!;
  return sum;
}
