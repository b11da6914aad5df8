import type { Report } from '../report/report.ts';

/** A report that an event may be about, and how likely it is that. */
export interface FoundTarget {
  readonly report: Report;
  /** Between 0 and 1; those of one event add up to 1 with the chance that it is none of them. */
  readonly score: number;
}
