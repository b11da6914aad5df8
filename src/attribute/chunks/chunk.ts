import type { Region } from './region.ts';

/**
 * np noun phrase; vg verb group; p preposition; sub subordinator; wh relative or question word; cc coordinator;
 * quote opaque quotation; adv, adj outside the phrases; the marks by name; end a full stop.
 */
export type ChunkKind =
  | 'np'
  | 'vg'
  | 'p'
  | 'sub'
  | 'wh'
  | 'cc'
  | 'quote'
  | 'adv'
  | 'adj'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'end'
  | 'other';

/** Items of a region from `first` up to and without `end`, with the one that heads them. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** Lower-case head word. */
  readonly word: string;
  /** Of an opaque quotation: whether its words begin in lower case, as what goes on with a sentence does. */
  readonly isLowerCase: boolean;
}

/** A region cut into chunks: every item is in exactly one, in order. */
export interface ChunkedRegion extends Region {
  /** Parts of speech as mended by the chunker, one an item. */
  readonly tags: readonly string[];
  readonly chunks: readonly Chunk[];
}
