import { METRICS, type MetricFigures, type PolnearFigures } from './score-polnear.ts';
import type { StoryFigures } from './story-counts.ts';
import type { Table } from './table.ts';

/** What a figure has to be, and what it is; shares in per cent. */
export interface Bar {
  readonly name: string;
  readonly sense: 'at least' | 'at most';
  readonly bound: number;
  readonly value: number;
}

/** Whether the figure is what it has to be. */
export const isReached = ({ sense, bound, value }: Bar): boolean =>
  sense === 'at least' ? value >= bound : value <= bound;

const POLNEAR_BOUNDS: Partial<Record<(typeof METRICS)[number], number>> = {
  relaxed: 56,
  'relaxed/direct': 84,
  'relaxed/mixed': 70,
  'relaxed/indirect': 43,
  strict: 38,
  'exact source': 58,
  'exact cue': 60,
  'exact content': 52,
};

const atLeast = (name: string, bound: number, value: number): Bar => ({
  name,
  sense: 'at least',
  bound,
  value,
});
const atMost = (name: string, bound: number, value: number): Bar => ({
  name,
  sense: 'at most',
  bound,
  value,
});

/** The bars for F1 on PolNeAR dev; other splits have none. */
export function polnearBars({ split, engines }: PolnearFigures): readonly Bar[] {
  const [ours] = Object.values(engines) as [MetricFigures];
  if (split !== 'dev') return [];
  return METRICS.flatMap((metric) => {
    const bound = POLNEAR_BOUNDS[metric];
    return bound === undefined ? [] : [atLeast(`PolNeAR ${metric} F1`, bound, ours[metric].f1)];
  });
}

/** The bars for the stories of the shared folder together. */
export function storiesBars({ shared }: { readonly shared: StoryFigures }): readonly Bar[] {
  return [
    atLeast('stories recall', 60, shared.recall),
    atLeast('stories precision', 60, shared.precision),
    atLeast('stories nested', 45, shared.nested),
    atMost('stories not-statements taken', 10, shared.notStatementsTaken),
    atLeast('stories text kept', 100, shared.textKept),
    atLeast('stories polarity precision', 60, shared.polarity.precision),
    atLeast('stories polarity recall', 60, shared.polarity.recall),
  ];
}

/** The bars in a table. */
export function barsTable(bars: readonly Bar[]): Table {
  return {
    title: 'Bars',
    note: `${bars.filter(isReached).length} of ${bars.length} reached.`,
    columns: ['', 'has to be', 'is', ''],
    rows: bars.map((bar) => [
      bar.name,
      `${bar.sense} ${bar.bound}`,
      String(bar.value),
      isReached(bar) ? 'reached' : 'missed',
    ]),
  };
}
