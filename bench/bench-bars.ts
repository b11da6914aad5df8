import type { Bar } from '../eval/bars.ts';
import type { BenchResults } from './bench-results.ts';
import { type Growth, WORST_EXPONENT } from './scaling.ts';
import type { ThreadTimes } from './threads.ts';
import type { Throughput } from './throughput.ts';

function throughputBars({ model, rules, compromise }: Readonly<Record<string, Throughput>>): readonly Bar[] {
  if (!model || !rules || !compromise) return [];
  const times = Math.round((10 * rules.articlesPerSecond) / compromise.articlesPerSecond) / 10;
  return [
    { name: 'model: articles a second', sense: 'at least', bound: 9, value: model.articlesPerSecond },
    { name: 'model: peak memory, MB', sense: 'at most', bound: 500, value: model.peakMb },
    { name: 'rules: articles a second', sense: 'at least', bound: 150, value: rules.articlesPerSecond },
    { name: 'rules: times as fast as compromise', sense: 'at least', bound: 8, value: times },
    { name: 'rules: peak memory, MB', sense: 'at most', bound: 300, value: rules.peakMb },
  ];
}

function scalingBar(growth: Readonly<Record<string, Growth>>): Bar {
  const worst = Math.max(
    ...Object.values(growth).map(({ exponent }) => exponent ?? Number.POSITIVE_INFINITY),
  );
  return { name: 'exponent of the worst text', sense: 'at most', bound: WORST_EXPONENT, value: worst };
}

function threadBars(times: Readonly<Record<string, ThreadTimes>>): readonly Bar[] {
  const { 1: one, 2: two } = times;
  if (!one || !two) return [];
  const value = Math.round((100 * two.articlesPerSecond) / one.articlesPerSecond) / 100;
  return [{ name: 'model: two threads against one', sense: 'at least', bound: 1.7, value }];
}

/** Seconds to the first statement that each engine may take. */
const FIRST: Readonly<Record<string, number>> = { model: 1.5, rules: 1 };

/** What speed, memory, start-up and growth have to be. */
export function benchBars({ throughput, threads, startUp, scaling }: BenchResults): readonly Bar[] {
  const first = Object.entries(startUp?.figures ?? {}).filter(([name]) => name.startsWith('first statement'));
  return [
    ...(throughput ? throughputBars(throughput.figures) : []),
    ...(threads ? threadBars(threads.figures) : []),
    ...first.map(([name, value]): Bar => {
      const bound = FIRST[name.split(', ')[1] ?? ''] ?? 1;
      return { name: `${name}, s`, sense: 'at most', bound, value };
    }),
    ...(scaling ? [scalingBar(scaling.figures)] : []),
  ];
}
