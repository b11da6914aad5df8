import type { Report } from '../report/report.ts';

/** What a reader makes of the reports of a document: log-odds of each of `READ_DEEDS`; nothing of those that it did not read. */
export type ReadDeeds = ReadonlyMap<Report, readonly number[]>;

/** What is known without a reader. */
export const NOTHING_READ: ReadDeeds = new Map();
