import { readJsonl } from '../eval/read-jsonl.ts';
import type { Scorers } from '../eval/scorers.ts';
import { median } from './median.ts';
import { runChild } from './run-child.ts';

/** What a process that read all articles tells: seconds for each round, and its peak resident memory. */
export interface EngineTimes {
  readonly seconds: readonly number[];
  readonly peakMb: number;
}

/** How fast an engine is on one thread, medians of its rounds; peak memory of reading all articles. */
export interface Throughput {
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  /** The first round, when nothing is warm yet. */
  readonly articlesPerSecondCold: number;
  readonly peakMb: number;
}

const ROUNDS: Readonly<Record<string, number>> = { rules: 7, regex: 7, compromise: 3 };

const TIMEOUT_MS = 300_000;

function timesOf(engine: string, path: string, rounds: number): EngineTimes {
  const isOurs = engine === 'rules';
  const script = isOurs ? 'time-hearsay.ts' : 'time-baseline.ts';
  const args = isOurs ? [path, String(rounds)] : [engine, path, String(rounds)];
  const [times] = runChild<EngineTimes>({ script, args, timeoutMs: TIMEOUT_MS });
  if (times === undefined) throw new Error(`${engine} took more than ${TIMEOUT_MS / 1000} s`);
  return times;
}

/** Reads all articles of a JSONL file with each engine in turn, each in a process of its own. */
export function measureThroughput(path: string, { tokenize }: Scorers): Readonly<Record<string, Throughput>> {
  const articles = readJsonl<{ readonly text: string }>(path);
  const tokens = articles.reduce((sum, { text }) => sum + tokenize(text).length, 0);
  const measured = Object.entries(ROUNDS).map(([engine, rounds]): [string, Throughput] => {
    const { seconds } = timesOf(engine, path, rounds);
    const { peakMb } = timesOf(engine, path, 1);
    const typical = median(seconds);
    return [
      engine,
      {
        articlesPerSecond: Math.round(articles.length / typical),
        tokensPerSecond: Math.round(tokens / typical),
        articlesPerSecondCold: Math.round(articles.length / seconds[0]!),
        peakMb: Math.round(peakMb),
      },
    ];
  });
  return Object.fromEntries(measured);
}
