import type { Report } from '../report/report.ts';
import type { ToldStatement } from '../targets/told-statement.ts';

/** What a reader makes of reports of a document beside earlier statements: log-odds of each of `READ_PAIRS`; nothing of pairs that it did not read. */
export type ReadPairs = ReadonlyMap<Report, ReadonlyMap<ToldStatement, readonly number[]>>;

/** What is known without a reader. */
export const NO_PAIRS: ReadPairs = new Map();
