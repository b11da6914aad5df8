import type { Estimate, FigureGroup, Statistics } from '../../../record/index.ts';
import { csvRow } from '../../../show/csv-row.ts';
import { neutralise } from '../../../show/neutralise.ts';

const SHARES = ['direct', 'mixed', 'indirect', 'anonymous', 'unresolved'] as const;

const number = (value: number): string => String(Math.round(value * 10_000) / 10_000);

const estimateNames = (name: string): readonly string[] => [
  name,
  `${name}_low`,
  `${name}_high`,
  `${name}_alike`,
];
const estimateCells = ({ value, interval, mark }: Estimate): readonly string[] => [
  number(value),
  interval === null ? '' : number(interval.low),
  interval === null ? '' : number(interval.high),
  mark,
];

const COLUMNS = [
  ...['by', 'key', 'label', 'kind'],
  ...estimateNames('statements'),
  ...['documents', 'outlets', 'words', 'verbatim_words', 'reported_words'],
  ...SHARES.flatMap((name) => [`${name}_statements`, ...estimateNames(name)]),
  ...['reviewed', 'engines', 'errors_from', 'copies_count'],
];

function groupRow(group: FigureGroup, { by, hasCopies, errors }: Statistics): string {
  const isTotal = group.key === null && group.label === 'all';
  const engines = group.engines.map(({ engine, version }) => `${engine} ${version}`);
  const sources = errors
    .filter(({ engine, version }) => engines.includes(`${engine} ${version}`))
    .map(({ error }) => error?.source ?? 'not measured');
  const cells = [
    ...[isTotal ? 'all' : (by ?? 'all'), group.key ?? '', group.label, group.kind ?? ''],
    ...estimateCells(group.attributions),
    ...[group.documents, group.outlets, group.words, group.verbatimWords, group.reportedWords].map(number),
    ...SHARES.flatMap((name) => [number(group[name]), ...estimateCells(group.shares[name])]),
    ...[number(group.reviewed), engines.join('; '), sources.join('; '), hasCopies ? 'yes' : 'no'],
  ];
  return csvRow(cells.map(neutralise));
}

/** Figures as CSV: a row a group, then one for all together. Shares run from 0 to 1. */
export const statsCsv = (statistics: Statistics): string =>
  [
    csvRow(COLUMNS),
    ...statistics.groups.map((group) => groupRow(group, statistics)),
    groupRow(statistics.total, statistics),
  ].join('');
