import type { Span } from '../../src/model/index.ts';
import { overlaps } from '../../src/text/span.ts';

/** Whether two lists of spans share a unit. */
export const isTouching = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((two) => overlaps(one, two)));

/** Starts of the words (runs of letters and digits) that lie in the spans. */
export function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words.add(start + index);
  return words;
}

/** Share of the words of either set that are in both. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
