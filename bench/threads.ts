import { readJsonl } from '../eval/read-jsonl.ts';
import { median } from './median.ts';
import { runChild } from './run-child.ts';
import type { EngineTimes } from './throughput.ts';

/** How fast the learned engine reads many documents in so many threads. */
export interface ThreadTimes {
  readonly articlesPerSecond: number;
  readonly peakMb: number;
}

const PASSES = 3;
const TIMEOUT_MS = 300_000;

/** Reads all articles of a JSONL file with one thread and with two, in turn; by number of threads. */
export function measureThreads(path: string): Readonly<Record<string, ThreadTimes>> {
  const articles = readJsonl(path).length;
  const turns = Array.from({ length: PASSES }, () =>
    ['1', '2'].map((threads) => {
      const [times] = runChild<EngineTimes>({
        script: 'time-threads.ts',
        args: [path, threads, '1'],
        timeoutMs: TIMEOUT_MS,
      });
      if (times === undefined) throw new Error(`${threads} threads took more than ${TIMEOUT_MS / 1000} s`);
      return times;
    }),
  );
  return Object.fromEntries(
    ['1', '2'].map((threads, at) => {
      const seconds = median(turns.flatMap((turn) => turn[at]!.seconds));
      const peakMb = Math.round(Math.max(...turns.map((turn) => turn[at]!.peakMb)));
      return [threads, { articlesPerSecond: Number((articles / seconds).toPrecision(3)), peakMb }];
    }),
  );
}
