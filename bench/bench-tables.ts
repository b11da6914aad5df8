import { barsTable } from '../eval/bars.ts';
import { describeContext } from '../eval/run-context.ts';
import { markdownTable, type Table } from '../eval/table.ts';
import { benchBars } from './bench-bars.ts';
import type { BenchResults } from './bench-results.ts';
import { type Growth, WORST_EXPONENT } from './scaling.ts';
import type { ThreadTimes } from './threads.ts';
import type { Throughput } from './throughput.ts';

const SIZES = ['64', '128', '256', '512', '1024'];

function throughputTable(engines: Readonly<Record<string, Throughput>>): Table {
  return {
    title: 'Reading PolNeAR dev',
    note: 'One process, one thread: from a line of JSONL in memory to attributions. Medians of several rounds; the first of each process is told apart. Memory is the peak of a process that reads all articles once.',
    columns: ['engine', 'articles/s', 'tokens/s', 'articles/s, first round', 'peak MB'],
    rows: Object.entries(engines).map(([name, one]) => [
      name,
      ...[one.articlesPerSecond, one.tokensPerSecond, one.articlesPerSecondCold, one.peakMb].map(String),
    ]),
  };
}

function threadsTable(times: Readonly<Record<string, ThreadTimes>>): Table {
  return {
    title: 'Reading PolNeAR dev in worker threads',
    note: 'The learned engine over JSONL, once all threads are warm; medians of three. One thread is no worker.',
    columns: ['threads', 'articles/s', 'peak MB'],
    rows: Object.entries(times).map(([threads, { articlesPerSecond, peakMb }]) => [
      threads,
      String(articlesPerSecond),
      String(peakMb),
    ]),
  };
}

function startUpTable(times: Readonly<Record<string, number>>): Table {
  return {
    title: 'Start-up',
    note: 'Seconds from the start of a process, run from source, to the first byte that it prints; medians of seven.',
    columns: ['', 'seconds'],
    rows: Object.entries(times).map(([name, seconds]) => [name, seconds.toFixed(3)]),
  };
}

function growthRow(name: string, { milliseconds, exponent }: Growth): readonly string[] {
  const isCutShort = milliseconds[SIZES.at(-1)!] === undefined;
  const isTooFast = exponent !== null && exponent > WORST_EXPONENT;
  const remark = [isTooFast ? 'above n log n' : [], isCutShort ? 'too slow to go on' : []].flat().join(', ');
  const times = SIZES.map((size) => (milliseconds[size] === undefined ? '–' : String(milliseconds[size])));
  return [name, ...times, exponent === null ? '–' : exponent.toFixed(2), remark];
}

function scalingTable(growth: Readonly<Record<string, Growth>>): Table {
  return {
    title: 'Growth',
    note: `Milliseconds to read a text of so many kB of the worst kinds, best of three, with the rules engine, and the exponent that fits; over ${WORST_EXPONENT} is above n log n.`,
    columns: ['text', ...SIZES.map((size) => `${size} kB`), 'exponent', ''],
    rows: Object.entries(growth).map(([name, one]) => growthRow(name, one)),
  };
}

/** All tables of some results, the bars last. */
export function benchTables(results: BenchResults): readonly Table[] {
  const { throughput, threads, startUp, scaling } = results;
  const bars = benchBars(results);
  return [
    ...(throughput ? [throughputTable(throughput.figures)] : []),
    ...(threads ? [threadsTable(threads.figures)] : []),
    ...(startUp ? [startUpTable(startUp.figures)] : []),
    ...(scaling ? [scalingTable(scaling.figures)] : []),
    ...(bars.length > 0 ? [barsTable(bars)] : []),
  ];
}

/** Results as a page of Markdown. */
export function benchPage(results: BenchResults): string {
  const runs = Object.entries(results).flatMap(([part, measured]) =>
    measured ? [`- ${part}: ${describeContext(measured.run)}`] : [],
  );
  const head = [
    '# Measured: speed and memory',
    '',
    'Written by `npm run bench`; its past is in the history of this file.',
  ];
  return [...head, '', ...runs, '', ...benchTables(results).map(markdownTable)].join('\n');
}
