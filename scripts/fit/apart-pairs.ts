import { editDistance } from '../../src/resolve/names/edit-distance.ts';
import { wordShape } from '../../src/resolve/names/word-shape.ts';
import { pairKey, type SpellingPair } from './spelling-pairs.ts';

/** How far on the other name stands in the list in order of consonants, and in that of the alphabet. */
const STEPS_BY_SOUND = [2, 13];
const STEPS_BY_LETTER = [11];
const STEPS_TO_LONGER = [1, 2, 3, 4, 5, 6];

/** Whether a name goes on where the other ends, by more than a vowel or a mute letter (harris, harrison). */
function isLonger(a: string, b: string): boolean {
  const added = b.length - a.length;
  return a.length >= 4 && b.startsWith(a) && (added > 2 || (added === 2 && /[^aeiouyhtn]/.test(b.slice(-2))));
}

const neighbours = (words: readonly string[], steps: readonly number[]) =>
  words.flatMap((a, i) =>
    steps.flatMap((step) => (words[i + step] === undefined ? [] : [[a, words[i + step]!] as const])),
  );

/** Every so many names in one bucket are compared, to keep the pairs as many as the others. */
const STEPS_IN_BUCKET = [1, 3, 7, 12, 20, 31];

/** Names that begin or end alike, two edits apart, with other consonants (murray, murphy). */
function nearPairs(words: readonly string[]): (readonly [string, string])[] {
  const buckets = new Map<string, string[]>();
  for (const word of words)
    for (const key of [`^${word.slice(0, 3)}`, `${word.slice(-3)}$`])
      buckets.set(key, [...(buckets.get(key) ?? []), word]);
  return [...buckets.values()]
    .flatMap((bucket) => neighbours(bucket, STEPS_IN_BUCKET))
    .filter(([a, b]) => editDistance(a, b) === 2 && wordShape(a).skeleton !== wordShape(b).skeleton);
}

/**
 * Pairs of names that differ in more than those of distinct.tsv: commonest spellings of two forms, three edits apart
 * or one longer than the other, which no form has together. Without them a fit would learn that the more two words
 * differ the likelier they are one name, since only spellings of one name differ in more than two letters. About one
 * in a hundred is one name all the same.
 */
export function apartPairs(variants: readonly SpellingPair[], half: 'A' | 'B'): SpellingPair[] {
  const isKnown = new Set(variants.filter(({ isOne }) => isOne).map(({ a, b }) => pairKey(a, b)));
  const own = variants.filter((pair) => pair.isOne && pair.isCommonest && pair.half === half);
  const byLetter = [...new Set(own.map(({ a }) => a))].sort();
  const keys = new Map(byLetter.map((word) => [word, `${wordShape(word).skeleton} ${word}`]));
  const bySound = byLetter.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
  const far = [...neighbours(bySound, STEPS_BY_SOUND), ...neighbours(byLetter, STEPS_BY_LETTER)];
  const pairs = [
    ...far.filter(([a, b]) => editDistance(a, b) > 2),
    ...neighbours(byLetter, STEPS_TO_LONGER).filter(([a, b]) => isLonger(a, b)),
    ...nearPairs(byLetter),
  ];
  return pairs
    .filter(([a, b]) => !isKnown.has(pairKey(a, b)))
    .map(([a, b]) => ({ a, b, isOne: false, script: 'apart', isCommonest: true, half }));
}
