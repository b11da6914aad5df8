import type { ToldStatement } from './told-statement.ts';

/** A statement that an event may be about, and how likely it is that. */
export interface FoundTarget {
  readonly statement: ToldStatement;
  /** Between 0 and 1; those of one event add up to 1 with the chance that it is none of them. */
  readonly score: number;
  /** Whether several signs that hang on one another little say that it is this one and no other. */
  readonly isSure: boolean;
}
