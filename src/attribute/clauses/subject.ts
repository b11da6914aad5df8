/** Chunks from `first` up to and without `end`. */
export interface ChunkRange {
  readonly first: number;
  readonly end: number;
}

/** The subject of a verb group, and how it was found. */
export interface Subject extends ChunkRange {
  readonly position:
    | 'before'
    | 'apposition'
    | 'shared'
    | 'shared-form'
    | 'shared-report'
    | 'relative'
    | 'inverted'
    | 'adjacent'
    | 'control';
}
