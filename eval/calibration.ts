import { percentOf } from './figure.ts';
import type { ReadingLine } from './predictions.ts';
import type { GoldLine, Scorers } from './scorers.ts';
import type { Table } from './table.ts';

/** Predictions of about one confidence: how many, what they claim on average, and how many are right; in per cent. */
export interface Bin {
  readonly found: number;
  readonly confidence: number;
  readonly right: number;
}

/** How far confidence is from the share that is right (Guo et al. 2017), over bins of equal mass; in per cent. */
export interface CalibrationFigures {
  readonly error: number;
  readonly bins: readonly Bin[];
}

/** One prediction: what it claims, and whether it is a relaxed match. */
export interface Claim {
  readonly score: number;
  readonly isRight: boolean;
}

const BINS = 10;

/** The expected calibration error of some claims in ten bins of equal mass. */
export function calibrationOf(claims: readonly Claim[]): CalibrationFigures {
  const sorted = [...claims].sort((a, b) => a.score - b.score);
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / BINS),
      Math.floor(((bin + 1) * sorted.length) / BINS),
    );
    const right = part.filter(({ isRight }) => isRight).length;
    const sum = part.reduce((total, { score }) => total + score, 0);
    return {
      found: part.length,
      confidence: percentOf(sum, part.length),
      right: percentOf(right, part.length),
    };
  }).filter(({ found }) => found > 0);
  const gap = bins.reduce(
    (sum, { found, confidence, right }) => sum + found * Math.abs(confidence - right),
    0,
  );
  return { error: Math.round((10 * gap) / Math.max(1, sorted.length)) / 10, bins };
}

/** What was found in PolNeAR, outermost and outside of boilerplate, with whether each matches some gold. */
export function claimsOf(
  gold: readonly GoldLine[],
  lines: readonly ReadingLine[],
  scorers: Scorers,
): readonly Claim[] {
  const found = new Map(lines.map(({ id, attributions }) => [id, attributions]));
  return gold.flatMap((article) =>
    (found.get(article.id) ?? []).flatMap((one) => {
      const alone = [{ id: article.id, attributions: [one] }];
      const { relaxed } = scorers.scoreCorpus([article], alone, { samples: 0, seed: 1 }).metrics;
      return relaxed!.predicted === 0 ? [] : [{ score: one.score, isRight: relaxed!.precisionHits > 0 }];
    }),
  );
}

/** The bins for a person. */
export function calibrationTable(split: string, { error, bins }: CalibrationFigures): Table {
  return {
    title: `PolNeAR ${split}: confidence`,
    note: `Expected calibration error ${error.toFixed(1)} points, over ten bins of equal mass.`,
    columns: ['bin', 'found', 'confidence', 'right'],
    rows: bins.map(({ found, confidence, right }, index) => [
      String(index + 1),
      String(found),
      confidence.toFixed(1),
      right.toFixed(1),
    ]),
  };
}
