import type { EngineName } from '../src/index.ts';
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

type Bounds = Partial<Record<(typeof METRICS)[number], number>>;

/** What each engine has to reach on PolNeAR dev. */
const POLNEAR_BOUNDS: Readonly<Record<string, Bounds>> = {
  rules: {
    relaxed: 56,
    'relaxed/direct': 84,
    'relaxed/mixed': 70,
    'relaxed/indirect': 43,
    strict: 38,
    'exact source': 58,
    'exact cue': 60,
    'exact content': 52,
  },
  model: {
    relaxed: 71,
    'relaxed/direct': 92,
    'relaxed/mixed': 83,
    'relaxed/indirect': 62,
    strict: 52,
    'exact source': 77,
    'exact cue': 71,
    'exact content': 66,
  },
};

/** The learned engine's confidence may be so far from the truth, in points. */
const CALIBRATION_BOUND = 4;

/** A bar from below. */
export const atLeast = (name: string, bound: number, value: number): Bar => ({
  name,
  sense: 'at least',
  bound,
  value,
});
/** A bar from above. */
export const atMost = (name: string, bound: number, value: number): Bar => ({
  name,
  sense: 'at most',
  bound,
  value,
});

/** The bars for F1 on PolNeAR dev; other splits have none. */
export function polnearBars({ split, engines, calibration }: PolnearFigures): readonly Bar[] {
  const [[name, ours]] = Object.entries(engines) as [[string, MetricFigures]];
  if (split !== 'dev') return [];
  const reached = METRICS.flatMap((metric) => {
    const bound = POLNEAR_BOUNDS[name]?.[metric];
    return bound === undefined ? [] : [atLeast(`PolNeAR ${metric} F1`, bound, ours[metric].f1)];
  });
  const error = atMost('PolNeAR calibration error', CALIBRATION_BOUND, calibration.error);
  return name === 'model' ? [...reached, error] : reached;
}

const STORY_BOUNDS = {
  rules: { recall: 60, precision: 60, nested: 45, taken: 10 },
  model: { recall: 78, precision: 75, nested: 50, taken: 5 },
} as const;

/** The bars for the stories of the shared folder together. */
export function storiesBars(
  engine: EngineName,
  { shared }: { readonly shared: StoryFigures },
): readonly Bar[] {
  const bounds = STORY_BOUNDS[engine];
  return [
    atLeast('stories recall', bounds.recall, shared.recall),
    atLeast('stories precision', bounds.precision, shared.precision),
    atLeast('stories nested', bounds.nested, shared.nested),
    atMost('stories not-statements taken', bounds.taken, shared.notStatementsTaken),
    ...(engine === 'model' ? [atLeast('stories right parent', 85, shared.rightParent)] : []),
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
