import { spellingWeights } from '../../generated/lexicon.ts';
import { editDistance } from './edit-distance.ts';
import { rememberText } from './remember.ts';
import { spellingFeatures } from './spelling-features.ts';
import { spellingWord } from './spelling-word.ts';
import { wordShape } from './word-shape.ts';

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  spellingWeights.map(({ feature, weight }) => [feature, Number(weight)]),
);
const weightOf = (feature: string) => WEIGHTS.get(feature) ?? 0;

/**
 * At this and above two words count as spellings of one name: of pairs of distinct names one or two letters apart, in
 * parts of the data that a fit hadn't seen, 4.2 % score as much (scripts/fit/fit-spellings.ts).
 */
export const SPELLING_THRESHOLD = weightOf('threshold');

/** What short words need, in which a letter is a large part: 1 % of such pairs score as much. */
export const STRICT_THRESHOLD = weightOf('threshold:strict');

/** What is worth a look if all else agrees, as in a misspelling: 12 % of such pairs score as much. */
export const LOOSE_THRESHOLD = weightOf('threshold:loose');

/**
 * Words whose consonants differ in so many sounds, or more of whose letters than this do when each sound is written one
 * way, are no spellings of one name, whatever the weights make of them. It saves looking at most pairs closely.
 */
const TOO_MANY_SOUNDS = 3;
const MOST_LETTERS = 0.65;

function areFar(a: string, b: string): boolean {
  const [left, right] = [wordShape(a), wordShape(b)];
  const most = MOST_LETTERS * Math.max(left.plain.length, right.plain.length);
  return (
    Math.abs(left.plain.length - right.plain.length) > most ||
    editDistance(left.skeleton, right.skeleton) >= TOO_MANY_SOUNDS ||
    editDistance(left.plain, right.plain) > most
  );
}

/** How likely two folded words are spellings of one name by these weights: the logistic of those of their features. */
export function spellingScore(a: string, b: string, weights: ReadonlyMap<string, number>): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if (areFar(a, b)) return 0;
  let sum = weights.get('bias') ?? 0;
  for (const feature of spellingFeatures(a, b)) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const scoreOfPair = rememberText((pair) => {
  const [a = '', b = ''] = pair.split(' ');
  return spellingScore(a, b, WEIGHTS);
});

/**
 * How likely two single words, a given name or a surname each in any casing, are spellings of one name (by another
 * transliteration, misspelt, without its marks), between 0 and 1; symmetric, and 1 for words that fold to the same.
 * A logistic regression (lexicon/en/spelling-weights.tsv), in which either answer is about as likely beforehand.
 */
export function compareSpellings(a: string, b: string): number {
  const [x, y] = [spellingWord(a), spellingWord(b)];
  if (x === y) return 1;
  return scoreOfPair(x < y ? `${x} ${y}` : `${y} ${x}`);
}
