import type { ToldDocument } from '../../model/index.ts';
import { phrasesOf } from '../events/phrases-of.ts';
import type { Report } from '../report/report.ts';
import { NOTHING_READ, type ReadDeeds } from './deeds-read.ts';
import type { LinkReader, ReportRead } from './link-reader.ts';
import { mayDo } from './may-do.ts';
import { reportWords } from './report-words.ts';

/** Reads those reports of a document in which a phrase says that something is done, or words that may; nothing without a reader. */
export async function readDeeds(reader: LinkReader | null, document: ToldDocument): Promise<ReadDeeds> {
  if (reader === null) return NOTHING_READ;
  const reports = worthReading(document);
  const odds = await reader.readDeeds(reports.map(reportWords));
  return new Map(reports.map((report, n) => [report, odds[n]!]));
}

/** The same, by the words of reports: what may be read along with a document, before it is linked. */
export async function readReports(
  reader: LinkReader,
  document: ToldDocument,
): Promise<readonly ReportRead[]> {
  const all = worthReading(document).map(reportWords);
  const odds = await reader.readDeeds(all);
  return all.map((words, n) => ({ words, odds: odds[n]! }));
}

const worthReading = (document: ToldDocument): readonly Report[] =>
  phrasesOf(document)
    .filter(({ report, phrases }) => phrases.length > 0 || mayDo(report))
    .map(({ report }) => report);
