import type { Span } from '../../../../src/model/index.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.,-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** Words of a text and marks between them, each a span of it, in order: what can be selected one by one. */
export const wordSpans = (text: string): readonly Span[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Number of the last word that begins at or before an offset; 0 where none does. */
export function wordAt(words: readonly Span[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A stretch of text widened to whole words; null where there is no word in it. */
export function toWords(words: readonly Span[], { start, end }: Span): Span | null {
  const touched = words.filter((word) => word.start < end && word.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
