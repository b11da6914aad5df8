import type { ReadPairs } from '../pairs/pairs-read.ts';
import type { Report } from '../report/report.ts';
import type { Sides } from './sides/create-sides.ts';
import type { ToldStatement } from './told-statement.ts';

/** What is known of a document when one of its events looks for its target. */
export interface TargetContext {
  readonly sides: Sides;
  /** Reports of the document that do something to a statement themselves. */
  readonly replies: ReadonlySet<Report>;
  /** What the events before were taken to be about, in order. */
  readonly aimed: readonly AimedBefore[];
  readonly pairs: ReadPairs;
}

/** What an event before was taken to be about. */
export interface AimedBefore {
  readonly from: Report;
  readonly statement: ToldStatement;
  /** Between 0 and 1. */
  readonly score: number;
}
