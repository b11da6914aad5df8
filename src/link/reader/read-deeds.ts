import type { ToldDocument } from '../../model/index.ts';
import { phrasesOf } from '../events/phrases-of.ts';
import { NOTHING_READ, type ReadDeeds } from './deeds-read.ts';
import type { LinkReader } from './link-reader.ts';
import { mayDo } from './may-do.ts';
import { reportWords } from './report-words.ts';

/** Reads those reports of a document in which a phrase says that something is done, or words that may; nothing without a reader. */
export async function readDeeds(reader: LinkReader | null, document: ToldDocument): Promise<ReadDeeds> {
  if (reader === null) return NOTHING_READ;
  const read = phrasesOf(document)
    .filter(({ report, phrases }) => phrases.length > 0 || mayDo(report))
    .map(({ report }) => report);
  const odds = await reader.readDeeds(read.map(reportWords));
  return new Map(read.map((report, n) => [report, odds[n]!]));
}
