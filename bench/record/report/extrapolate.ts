import { isOfVectors } from '../adding/table-sizes.ts';
import type { BuildFigures } from '../build-record.ts';
import type { VectorFigures } from '../encode-record.ts';
import { fitLine } from './fit-line.ts';

/** What it is extrapolated to. */
export const ARTICLES = 2_000_000;
export const ATTRIBUTIONS = 50_000_000;

/** What a large record would take. */
export interface Extrapolation {
  /** As many of the invented documents have as many attributions. */
  readonly documents: number;
  /** Hours of adding, reading apart, if a document goes on to take what it took in the last tenth. */
  readonly hoursAsLast: number;
  /** The same if it goes on to take more as it did from tenth to tenth, along a line. */
  readonly hoursOnLine: number;
  readonly gigabytes: number;
  readonly vectorGigabytes: number | null;
}

const HOUR = 3_600_000;
const GIGABYTE = 1e9;

/**
 * From a measured record to one of 50 million attributions: everything grows with the attributions, so that an article of 25
 * weighs as more than two invented ones. Null where the times of the tenths are not known.
 */
export function extrapolate(
  { documents, attributions, tenths, tables }: BuildFigures,
  vectors: VectorFigures | null,
): Extrapolation | null {
  const line = fitLine(tenths.map(({ mean }) => mean));
  const last = tenths.at(-1)?.mean ?? null;
  if (line === null || last === null) return null;
  const factor = ATTRIBUTIONS / attributions;
  const wanted = documents * factor;
  const end = 10 * factor;
  // The mean of a line is its value in the middle.
  const onLine = Math.max(line.at0 + line.slope * (end / 2), 0);
  const kept = tables.filter((table) => !isOfVectors(table)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    documents: Math.round(wanted),
    hoursAsLast: (last * wanted) / HOUR,
    hoursOnLine: (onLine * wanted) / HOUR,
    gigabytes: (kept * factor) / GIGABYTE,
    vectorGigabytes: vectors === null ? null : ((vectors.bytes / vectors.vectors) * ATTRIBUTIONS) / GIGABYTE,
  };
}
