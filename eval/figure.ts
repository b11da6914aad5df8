import type { Metric } from './scorers.ts';

/** Precision, recall and F1 in per cent to one decimal, with the 95 % interval of F1 where one was drawn. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly interval: readonly [number, number] | null;
}

/** A share as per cent to one decimal. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;

/** A share of counts as per cent to one decimal; 0 of 0 is 0. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : percent(part / whole));

/** A figure from counts. */
export function figureOf(hits: number, predicted: number, gold: number): Figure {
  const f1 = percentOf(2 * hits, predicted + gold);
  return { precision: percentOf(hits, predicted), recall: percentOf(hits, gold), f1, interval: null };
}

/** A metric of the scorer as it is kept and shown. */
export function toFigure({ precision, recall, f1, interval }: Metric): Figure {
  return {
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(f1),
    interval: interval.f1 && [percent(interval.f1[0]), percent(interval.f1[1])],
  };
}

/** One decimal, as every table shows it. */
export const show = (value: number): string => value.toFixed(1);

/** An interval in a cell; empty where none was drawn. */
export const showInterval = (interval: Figure['interval']): string =>
  interval ? `${show(interval[0])}–${show(interval[1])}` : '';
