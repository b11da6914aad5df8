import type { Line } from '../lines/fragment.ts';
import { LINE_END_HYPHEN } from './count-words.ts';

/** How a text hyphenates. */
export interface Hyphenation {
  /** Whether the hyphens of parted words are another character than those of compounds. */
  readonly isMarked: boolean;
  /** Whether words are parted at line ends at all. */
  readonly isUsed: boolean;
}

/** Another character than the usual hyphen, as typesetting programs put it where they part a word. */
export const MARKED_HYPHEN = /[\u2010\u00AD]$/u;
const MARKED_INSIDE = /[\p{L}\d]\u2010[\p{L}\d]/u;
/** So many parted words tell the two characters apart. */
const LEAST_MARKED = 3;
/** Shares of lines that end in a hyphen where words are parted, and where there are compounds alone. */
const PARTED = 0.08;
const COMPOUND = 0.01;

/** Measures over the running lines of a text how it hyphenates. */
export function measureHyphens(lines: readonly Pick<Line, 'text'>[]): Hyphenation {
  const ends = lines.filter(({ text }) => LINE_END_HYPHEN.test(text));
  const marked = ends.filter(({ text }) => MARKED_HYPHEN.test(text)).length;
  const others = lines.length - ends.length;
  const chance = ends.length * Math.log(PARTED / COMPOUND) + others * Math.log((1 - PARTED) / (1 - COMPOUND));
  return {
    isMarked: marked >= LEAST_MARKED && !lines.some(({ text }) => MARKED_INSIDE.test(text)),
    isUsed: ends.length === 0 || marked > 0 || chance > 0,
  };
}
