import type { Line } from '../lines/fragment.ts';

/** How often each word stands whole in a text, in lower case; a compound counts as one word. */
export type WordCounts = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu;
export const LINE_END_HYPHEN = /(?<=[\p{L}\p{M}\d])[-\u2010\u00AD]$/u;

/** Counts the words of some lines, without those that a line end parts. */
export function countWords(lines: readonly Line[]): WordCounts {
  const counts = new Map<string, number>();
  lines.forEach(({ text }, i) => {
    const words = text.replaceAll('\u00AD', '').toLowerCase().match(WORD) ?? [];
    const isParted = LINE_END_HYPHEN.test(text);
    const isRest = i > 0 && LINE_END_HYPHEN.test(lines[i - 1]!.text);
    for (const word of words.slice(isRest ? 1 : 0, isParted ? -1 : undefined))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}
