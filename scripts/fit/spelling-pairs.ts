import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spellingWord } from '../../src/resolve/names/spelling-word.ts';

/** Two words, folded, that are spellings of one name or aren't. */
export interface SpellingPair {
  readonly a: string;
  readonly b: string;
  readonly isOne: boolean;
  /** Of the form that both are spellings of; `distinct` for two names, `apart` for two that differ more. */
  readonly script: string;
  /** Whether the first is the commonest spelling of the form. */
  readonly isCommonest: boolean;
  /** Fitting and the threshold see half A alone, measuring half B. */
  readonly half: 'A' | 'B';
}

/** A hash that is the same everywhere, of Fowler, Noll and Vo (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

const halfOf = (text: string) => (hash(text) % 2 === 0 ? 'A' : 'B');
/** The same for a pair in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const readRows = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

function pairsOfCluster([script, form, ...spellings]: readonly string[]): SpellingPair[] {
  const words = [...new Set(spellings.map(spellingWord))];
  const half = halfOf(form!);
  return words.flatMap((a, i) =>
    words.slice(i + 1).map((b) => ({ a, b, isOne: true, script: script!, isCommonest: i === 0, half })),
  );
}

/**
 * Every pair of spellings of every form, and the pairs of distinct names. Halves go by the form, or by the pair of
 * names; a pair that two forms of different halves share is left out of half A.
 */
export function readSpellingPairs(folder: string): SpellingPair[] {
  const variants = readRows(folder, 'variants.tsv').flatMap(pairsOfCluster);
  const distinct = readRows(folder, 'distinct.tsv').map(
    ([a, b]): SpellingPair => ({
      a: spellingWord(a!),
      b: spellingWord(b!),
      isOne: false,
      script: 'distinct',
      isCommonest: true,
      half: halfOf(pairKey(spellingWord(a!), spellingWord(b!))),
    }),
  );
  const measured = new Set(variants.filter(({ half }) => half === 'B').map(({ a, b }) => pairKey(a, b)));
  const fitted = variants.filter(({ a, b, half }) => half === 'B' || !measured.has(pairKey(a, b)));
  return [...fitted, ...distinct];
}
