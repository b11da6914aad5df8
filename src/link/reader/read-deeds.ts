import type { Report } from '../report/report.ts';
import type { LinkReader } from './link-reader.ts';
import { reportWords } from './report-words.ts';

/** What a reader makes of the reports of a document: log-odds of each of `READ_DEEDS`; nothing of those that it did not read. */
export type ReadDeeds = ReadonlyMap<Report, readonly number[]>;

export const NOTHING_READ: ReadDeeds = new Map();

/** Reads those reports that may do something; nothing without a reader. */
export async function readDeeds(reader: LinkReader | null, reports: readonly Report[]): Promise<ReadDeeds> {
  if (reader === null) return NOTHING_READ;
  const read = reports.filter(mayDo);
  const odds = await reader.readDeeds(read.map(reportWords));
  return new Map(read.map((report, n) => [report, odds[n]!]));
}

/** What is only supposed or asked does nothing. */
const mayDo = ({ attribution: { polarity } }: Report): boolean =>
  polarity !== 'hypothetical' && polarity !== 'question';
