import type { Bar } from '../eval/bars.ts';
import type { BenchResults } from './bench-results.ts';
import { type Growth, WORST_EXPONENT } from './scaling.ts';
import type { Throughput } from './throughput.ts';

function throughputBars({ rules, compromise }: Readonly<Record<string, Throughput>>): readonly Bar[] {
  if (!rules || !compromise) return [];
  const times = Math.round((10 * rules.articlesPerSecond) / compromise.articlesPerSecond) / 10;
  return [
    { name: 'articles a second', sense: 'at least', bound: 150, value: rules.articlesPerSecond },
    { name: 'times as fast as compromise', sense: 'at least', bound: 8, value: times },
    { name: 'peak memory, MB', sense: 'at most', bound: 300, value: rules.peakMb },
  ];
}

function scalingBar(growth: Readonly<Record<string, Growth>>): Bar {
  const worst = Math.max(
    ...Object.values(growth).map(({ exponent }) => exponent ?? Number.POSITIVE_INFINITY),
  );
  return { name: 'exponent of the worst text', sense: 'at most', bound: WORST_EXPONENT, value: worst };
}

/** What speed, memory, start-up and growth have to be. */
export function benchBars({ throughput, startUp, scaling }: BenchResults): readonly Bar[] {
  const first = Object.entries(startUp?.figures ?? {}).filter(([name]) => name.startsWith('first statement'));
  return [
    ...(throughput ? throughputBars(throughput.figures) : []),
    ...first.map(([name, value]): Bar => ({ name: `${name}, s`, sense: 'at most', bound: 1, value })),
    ...(scaling ? [scalingBar(scaling.figures)] : []),
  ];
}
