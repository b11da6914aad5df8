import { weightOf } from '../term-weight.ts';

/** Runs longer than this are not told apart. */
const MOST_WORDS = 400;

/** What each further word adds: common words in a row are rarer than each of them. */
const PER_WORD = 0.6;

/** A run of words that two reports have in common. */
export interface CommonRun {
  readonly words: readonly string[];
  readonly weight: number;
}

/** The run of words that two lists have in common and that weighs most. */
export function heaviestRun(a: readonly string[], b: readonly string[]): CommonRun {
  const [one, other] = [a.slice(0, MOST_WORDS), b.slice(0, MOST_WORDS)];
  const weights = one.map(weightOf);
  let best = { end: 0, length: 0, weight: 0 };
  let before: readonly (readonly [length: number, weight: number])[] = [];
  for (const [i, word] of one.entries()) {
    const row: (readonly [number, number])[] = [];
    for (const [j, match] of other.entries()) {
      if (word !== match) {
        row.push([0, 0]);
        continue;
      }
      const [length, weight] = before[j - 1] ?? [0, 0];
      const longer = [length + 1, weight + weights[i]! + (length > 0 ? PER_WORD : 0)] as const;
      row.push(longer);
      if (longer[1] > best.weight) best = { end: i + 1, length: longer[0], weight: longer[1] };
    }
    before = row;
  }
  return { words: one.slice(best.end - best.length, best.end), weight: best.weight };
}
