import type { ToldDocument } from '../../../src/model/index.ts';
import type { GoldCase } from './gold-case.ts';

/** A case as linking is told of it. */
export interface ToldCase {
  readonly gold: GoldCase;
  /** The oldest first. */
  readonly documents: readonly ToldDocument[];
  /** Ids of attributions told to the ids of the gold's that they are. */
  readonly goldOf: ReadonlyMap<string, string>;
}
