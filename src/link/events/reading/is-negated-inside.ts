import type { PhraseMatch } from './find-phrases.ts';
import { isDoneToNothing } from './is-done-to-nothing.ts';
import type { SaidWords } from './said-words.ts';

const NEGATION = /^(?:not|never|no|nothing|nobody|none|without|neither)$/;

/**
 * Whether a “not” stands among the words that a phrase skips, or behind them as what it is done to: “made no apology”, “have
 * never regretted”, “take back not a word”.
 */
export function isNegatedInside({ line }: SaidWords, { places }: PhraseMatch): boolean {
  const isBetween = line
    .slice(places[0]!, places.at(-1)! + 1)
    .some(({ word }, at) => NEGATION.test(word) && !places.includes(places[0]! + at));
  return isBetween || isDoneToNothing(line, places.at(-1)!);
}
