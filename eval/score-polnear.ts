import { type CalibrationFigures, calibrationOf, claimsOf } from './calibration.ts';
import { type Figure, percentOf, toFigure } from './figure.ts';
import type { ReadingLine } from './predictions.ts';
import type { CorpusScore, GoldLine, PredictedLine, Scorers } from './scorers.ts';

/** The metrics of score.mjs that are kept and shown. */
export const METRICS = [
  'exact source',
  'exact cue',
  'exact content',
  'strict',
  'strict/direct',
  'strict/mixed',
  'strict/indirect',
  'aligned',
  'relaxed',
  'relaxed/direct',
  'relaxed/mixed',
  'relaxed/indirect',
  'overlap content',
] as const;

/** How many there are of a kind, and how many of them in per cent are right by the relaxed measure. */
export interface Precision {
  readonly found: number;
  readonly precision: number;
}

/** The figures of one engine on PolNeAR. */
export type MetricFigures = Readonly<Record<(typeof METRICS)[number], Figure>>;

/** All figures on a split of PolNeAR. */
export interface PolnearFigures {
  readonly split: string;
  readonly articles: number;
  readonly gold: number;
  /** By engine: ours first, then the baselines. */
  readonly engines: Readonly<Record<string, MetricFigures>>;
  /** Relaxed, by publisher. */
  readonly byPublisher: Readonly<Record<string, Figure>>;
  readonly byAct: Readonly<Record<string, Precision>>;
  readonly byRule: Readonly<Record<string, Precision>>;
  /** Of the confidence of what our engine found. */
  readonly calibration: CalibrationFigures;
}

const SAMPLES = 1000;

function metricFigures({ metrics }: CorpusScore): MetricFigures {
  return Object.fromEntries(METRICS.map((name) => [name, toFigure(metrics[name]!)])) as MetricFigures;
}

/** Groups in order of their name. */
function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(items, key)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Predictions of one kind alone, scored against all of gold: their precision. */
function precisionBy(
  kind: 'act' | 'rule',
  { gold, lines, scorers }: PolnearInput,
): Readonly<Record<string, Precision>> {
  const kinds = groupBy(
    lines.flatMap(({ attributions }) => attributions),
    (one) => one[kind],
  );
  const measured = kinds.map(([name]) => {
    const only = lines.map(({ id, attributions }) => ({
      id,
      attributions: attributions.filter((one) => one[kind] === name),
    }));
    const { metrics } = scorers.scoreCorpus(gold, only, { samples: 0, seed: 1 });
    const { predicted = 0, precisionHits = 0 } = metrics.relaxed ?? {};
    return [name, { found: predicted, precision: percentOf(precisionHits, predicted) }] as const;
  });
  return Object.fromEntries(measured.filter(([, { found }]) => found > 0));
}

/** Relaxed figures with their own bootstrap for each publisher. */
function relaxedByPublisher({ gold, lines, scorers }: PolnearInput): Readonly<Record<string, Figure>> {
  return Object.fromEntries(
    groupBy(gold, ({ publisher }) => publisher).map(([publisher, articles]) => {
      const ids = new Set(articles.map(({ id }) => id));
      const found = lines.filter(({ id }) => ids.has(id));
      const { metrics } = scorers.scoreCorpus(articles, found, { samples: SAMPLES, seed: 1 });
      return [publisher, toFigure(metrics.relaxed!)];
    }),
  );
}

/** Gold articles, what our engine found in them, and what others did. */
export interface PolnearInput {
  readonly split: string;
  readonly engine: string;
  readonly gold: readonly GoldLine[];
  readonly lines: readonly ReadingLine[];
  readonly baselines: Readonly<Record<string, readonly PredictedLine[]>>;
  readonly scorers: Scorers;
}

/** Scores our engine and the baselines alike. */
export function scorePolnear(input: PolnearInput): PolnearFigures {
  const { split, engine, gold, lines, baselines, scorers } = input;
  const engines = Object.entries({ [engine]: lines, ...baselines }).map(([name, found]) => [
    name,
    metricFigures(scorers.scoreCorpus(gold, found, { samples: SAMPLES, seed: 1 })),
  ]);
  return {
    split,
    articles: gold.length,
    gold: gold.reduce((sum, { attributions }) => sum + attributions.length, 0),
    engines: Object.fromEntries(engines),
    byPublisher: relaxedByPublisher(input),
    byAct: precisionBy('act', input),
    byRule: precisionBy('rule', input),
    calibration: calibrationOf(claimsOf(gold, lines, scorers)),
  };
}
