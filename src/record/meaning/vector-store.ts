/** Where vectors are kept; `F` is what a search is narrowed by. */
export interface VectorStore<F> {
  /** The entries of all vectors in some cells that a filter leaves (null: all), one behind the other in any order. */
  readonly entriesIn: (cells: readonly number[], filter: F | null) => Promise<Uint8Array>;
  /** The entries of all vectors that a filter leaves, or null where it leaves more than `most` attributions. */
  readonly entriesOf: (filter: F, most: number) => Promise<Uint8Array | null>;
  /** The vectors of some attributions by their numbers; those that have none are left out. */
  readonly vectorsOf: (numbers: readonly number[]) => Promise<ReadonlyMap<number, Int8Array>>;
}
