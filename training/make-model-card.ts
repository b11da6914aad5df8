/**
 * Writes the figures of the model card, and the reliability plot beside it, from eval/results/model.json:
 * `node training/make-model-card.ts`, after `npm run eval`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bin } from '../eval/calibration.ts';
import type { Figure } from '../eval/figure.ts';
import { show, showInterval } from '../eval/figure.ts';
import { readResults } from '../eval/results.ts';
import { describeContext } from '../eval/run-context.ts';
import { markdownTable } from '../eval/table.ts';

const CARD = join(import.meta.dirname, '../models/en/MODEL_CARD.md');
const PLOT = join(import.meta.dirname, '../models/en/calibration.svg');

const SIDE = 360;
const EDGE = 44;

const rows = (figures: Readonly<Record<string, Figure>>): string[][] =>
  Object.entries(figures).map(([name, { precision, recall, f1, interval }]) => [
    name,
    show(precision),
    show(recall),
    show(f1),
    showInterval(interval),
  ]);

const COLUMNS = ['', 'precision', 'recall', 'F1', 'interval'];

/** The bins as points over the diagonal on which confidence is kept. */
function plot(bins: readonly Bin[]): string {
  const at = (percent: number) => (EDGE + (percent / 100) * (SIDE - 2 * EDGE)).toFixed(1);
  const up = (percent: number) => (SIDE - EDGE - (percent / 100) * (SIDE - 2 * EDGE)).toFixed(1);
  const ticks = [0, 20, 40, 60, 80, 100].flatMap((tick) => [
    `<text x="${at(tick)}" y="${SIDE - EDGE + 16}" text-anchor="middle">${tick}</text>`,
    `<text x="${EDGE - 8}" y="${Number(up(tick)) + 4}" text-anchor="end">${tick}</text>`,
    `<path d="M${at(tick)} ${up(0)}V${up(100)}M${at(0)} ${up(tick)}H${at(100)}" stroke="#8884"/>`,
  ]);
  const points = bins.map(({ confidence, right }) => `${at(confidence)},${up(right)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" font-family="sans-serif" font-size="11" fill="#555">`,
    `<rect width="${SIDE}" height="${SIDE}" fill="#fff"/>`,
    ...ticks,
    `<path d="M${at(0)} ${up(0)}L${at(100)} ${up(100)}" stroke="#888" stroke-dasharray="4 3"/>`,
    `<polyline points="${points.join(' ')}" fill="none" stroke="#0b6" stroke-width="2"/>`,
    ...points.map(
      (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3.5" fill="#0b6"/>`,
    ),
    `<text x="${SIDE / 2}" y="${SIDE - 8}" text-anchor="middle">confidence, %</text>`,
    `<text transform="translate(12 ${SIDE / 2}) rotate(-90)" text-anchor="middle">right by the relaxed measure, %</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const { polnear, stories } = readResults('model');
if (!polnear || !stories)
  throw new Error('eval/results/model.json has no figures yet: run `npm run eval` first.');
const { engines, byPublisher, calibration } = polnear.figures;
const { shared } = stories.figures;
const figures = [
  `Measured by \`npm run eval\` on the files beside this card: ${describeContext(polnear.run)}. PolNeAR dev, per cent;`,
  'people among themselves reach a relaxed F1 of 75.4 and a strict one of 61.0.',
  '',
  markdownTable({ title: 'PolNeAR dev', note: '', columns: COLUMNS, rows: rows(engines.model!) }),
  markdownTable({
    title: 'PolNeAR dev: relaxed, by publisher',
    note: '',
    columns: COLUMNS,
    rows: rows(byPublisher),
  }),
  `On two invented stories in many registers, never trained on: precision ${show(shared.precision)}, recall`,
  `${show(shared.recall)}, nested ${show(shared.nested)} (of those found, ${show(shared.rightParent)} with the right parent), not-statements`,
  `taken ${show(shared.notStatementsTaken)}.`,
  '',
  '## Calibration',
  '',
  `Confidence is the probability that an attribution is a relaxed match, fitted on the agreement set. On dev its expected`,
  `error is ${show(calibration.error)} points over ten bins of equal mass. On other registers it was not measured.`,
  '',
  '![Confidence against the share that is right, in ten bins](calibration.svg)',
].join('\n');
const [before, , after] = readFileSync(CARD, 'utf8').split(/<!-- \/?measured -->/);
writeFileSync(CARD, `${before}<!-- measured -->\n${figures}\n<!-- /measured -->${after}`);
writeFileSync(PLOT, plot(calibration.bins));
