import { calibrationTable } from './calibration.ts';
import { show, showInterval } from './figure.ts';
import { REFERENCE_ROWS } from './reference-rows.ts';
import type { MetricFigures, PolnearFigures, Precision } from './score-polnear.ts';
import type { Table } from './table.ts';

const SHOWN = [
  'exact source',
  'exact cue',
  'exact content',
  'strict',
  'relaxed',
  'relaxed/direct',
  'relaxed/mixed',
  'relaxed/indirect',
] as const satisfies readonly (keyof MetricFigures)[];

function enginesTable({ split, articles, gold, engines }: PolnearFigures): Table {
  return {
    title: `PolNeAR ${split}: F1 by engine`,
    note: `${articles} articles, ${gold} gold attributions; per cent.`,
    columns: ['engine', ...SHOWN],
    rows: [
      ...Object.entries(engines).map(([name, metrics]) => [
        name,
        ...SHOWN.map((metric) => show(metrics[metric].f1)),
      ]),
      ...REFERENCE_ROWS,
    ],
  };
}

function metricsTable({ split, engines }: PolnearFigures): Table {
  const [[engine, metrics]] = Object.entries(engines) as [[string, MetricFigures]];
  return {
    title: `PolNeAR ${split}: ${engine} in detail`,
    note: 'The interval is the bootstrap over articles, 95 %.',
    columns: ['metric', 'precision', 'recall', 'F1', 'interval'],
    rows: Object.entries(metrics).map(([name, { precision, recall, f1, interval }]) => [
      name,
      ...[precision, recall, f1].map(show),
      showInterval(interval),
    ]),
  };
}

function publishersTable({ split, byPublisher }: PolnearFigures): Table {
  return {
    title: `PolNeAR ${split}: relaxed by publisher`,
    note: '',
    columns: ['publisher', 'precision', 'recall', 'F1', 'interval'],
    rows: Object.entries(byPublisher).map(([name, { precision, recall, f1, interval }]) => [
      name,
      ...[precision, recall, f1].map(show),
      showInterval(interval),
    ]),
  };
}

function precisionTable(title: string, kinds: Readonly<Record<string, Precision>>): Table {
  return {
    title,
    note: 'Outermost attributions of each kind, and how many of them are right by the relaxed measure.',
    columns: ['', 'found', 'precision'],
    rows: Object.entries(kinds)
      .sort(([, a], [, b]) => b.found - a.found)
      .map(([name, { found, precision }]) => [name, String(found), show(precision)]),
  };
}

/** What the figures on PolNeAR look like. */
export function polnearTables(figures: PolnearFigures): readonly Table[] {
  return [
    enginesTable(figures),
    metricsTable(figures),
    publishersTable(figures),
    precisionTable(`PolNeAR ${figures.split}: by act`, figures.byAct),
    precisionTable(`PolNeAR ${figures.split}: by rule`, figures.byRule),
    calibrationTable(figures.split, figures.calibration),
  ];
}
