import type { Span } from '../../model/index.ts';

/** What the network marks in a document: one cue with what belongs to it, before it is known whether it holds. */
export interface Marked {
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
  /** How sure the network is of each, between 0 and 1. */
  readonly cueChance: number;
  readonly sourceChance: number;
  readonly contentChance: number;
  /** Whether it was found in the second pass, inside the content of another. */
  readonly isNested: boolean;
}
