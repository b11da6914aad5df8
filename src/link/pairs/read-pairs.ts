import type { LinkReader } from '../reader/link-reader.ts';
import { pairWords } from '../reader/pair-words.ts';
import type { Report } from '../report/report.ts';
import type { ToldStatement } from '../targets/told-statement.ts';
import { choosePairs, type PairGround } from './choose-pairs.ts';
import { NO_PAIRS, type ReadPairs } from './pairs-read.ts';

/** Reads what does something beside the earlier statements that it may be done to; nothing without a reader. */
export async function readPairs(reader: LinkReader | null, ground: PairGround): Promise<ReadPairs> {
  if (reader === null) return NO_PAIRS;
  const pairs = choosePairs(ground);
  const odds = await reader.readPairs(pairs.map(({ from, to }) => pairWords(from, to)));
  const read = new Map<Report, Map<ToldStatement, readonly number[]>>();
  pairs.forEach(({ from, statement }, n) => {
    const own = read.get(from) ?? new Map<ToldStatement, readonly number[]>();
    read.set(from, own.set(statement, odds[n]!));
  });
  return read;
}
