import { HearsayError } from '../../errors.ts';
import { dotProduct } from './dot-product.ts';

/** A fixed division of all vectors into cells, each around a middle; a vector lies in the cell of the nearest. */
export interface Cells {
  readonly count: number;
  /** Numbers in a vector. */
  readonly width: number;
  /** A row of `width` for each cell. */
  readonly middles: Int8Array;
  /** The products of a vector with every middle: the larger, the nearer. */
  readonly nearness: (vector: Int8Array) => Int32Array;
  /** The number of the cell that a vector lies in; of two as near, the first. */
  readonly cellOf: (vector: Int8Array) => number;
}

const MOST_CELLS = 0x8000;

function check(middles: Int8Array, width: number): void {
  const count = middles.length / width;
  if (Number.isInteger(count) && count >= 1 && count <= MOST_CELLS && width % 8 === 0) return;
  throw new HearsayError(
    'bad-cells',
    `${middles.length} numbers are no cells of width ${width}; 1 to ${MOST_CELLS} rows of a width that 8 divides are accepted.`,
  );
}

/** The cells around some middles (inverted file: Jégou, Douze, Schmid 2011). Throws `bad-cells`, `bad-vector`. */
export function createCells(middles: Int8Array, width: number): Cells {
  check(middles, width);
  const count = middles.length / width;

  function nearness(vector: Int8Array): Int32Array {
    if (vector.length !== width)
      throw new HearsayError('bad-vector', `A vector of ${vector.length} numbers; ${width} are accepted.`);
    return Int32Array.from({ length: count }, (_, cell) =>
      dotProduct(middles, cell * width, vector, 0, width),
    );
  }

  function cellOf(vector: Int8Array): number {
    const near = nearness(vector);
    return near.reduce((best, value, cell) => (value > near[best]! ? cell : best), 0);
  }

  return { count, width, middles, nearness, cellOf };
}
