import { readJsonl } from '../eval/read-jsonl.ts';
import type { Scorers } from '../eval/scorers.ts';
import { ENGINE_NAMES } from '../src/index.ts';
import { median } from './median.ts';
import { runChild } from './run-child.ts';

/** What a process that read all articles tells: seconds for each round, and its peak resident memory. */
export interface EngineTimes {
  readonly seconds: readonly number[];
  readonly peakMb: number;
}

/** How fast an engine is on one thread, medians of its rounds once warm; peak memory of reading all articles. */
export interface Throughput {
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  /** In the first round of a process, when nothing is warm yet. */
  readonly articlesPerSecondCold: number;
  readonly peakMb: number;
}

/** The engines take turns, so that what else the machine does falls on all of them alike. */
const PASSES = 3;

/** Rounds of each engine in each of its turns. */
const ROUNDS: Readonly<Record<string, number>> = { model: 2, rules: 8, regex: 8, compromise: 3 };

const TIMEOUT_MS = 300_000;

function timesOf(engine: string, path: string, rounds: number): EngineTimes {
  const isOurs = (ENGINE_NAMES as readonly string[]).includes(engine);
  const script = isOurs ? 'time-hearsay.ts' : 'time-baseline.ts';
  const args = [engine, path, String(rounds)];
  const [times] = runChild<EngineTimes>({ script, args, timeoutMs: TIMEOUT_MS });
  if (times === undefined) throw new Error(`${engine} took more than ${TIMEOUT_MS / 1000} s`);
  return times;
}

/** Three figures, so that slow engines can be told apart. */
const rate = (perSecond: number): number => Number(perSecond.toPrecision(3));

function throughputOf(
  turns: readonly EngineTimes[],
  articles: number,
  tokens: number,
): Omit<Throughput, 'peakMb'> {
  const typical = median(turns.flatMap(({ seconds }) => seconds.slice(1)));
  const cold = median(turns.map(({ seconds }) => seconds[0]!));
  return {
    articlesPerSecond: rate(articles / typical),
    tokensPerSecond: Math.round(tokens / typical),
    articlesPerSecondCold: rate(articles / cold),
  };
}

/** Reads all articles of a JSONL file with each engine in turn, each turn in a process of its own. */
export function measureThroughput(path: string, { tokenize }: Scorers): Readonly<Record<string, Throughput>> {
  const articles = readJsonl<{ readonly text: string }>(path);
  const tokens = articles.reduce((sum, { text }) => sum + tokenize(text).length, 0);
  const engines = Object.entries(ROUNDS);
  const turns = Array.from({ length: PASSES }, () =>
    engines.map(([engine, rounds]) => timesOf(engine, path, rounds)),
  );
  const measured = engines.map(([engine], at) => {
    const own = turns.map((turn) => turn[at]!);
    const peakMb = Math.round(timesOf(engine, path, 1).peakMb);
    return [engine, { ...throughputOf(own, articles.length, tokens), peakMb }] as const;
  });
  return Object.fromEntries(measured);
}
