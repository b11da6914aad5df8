import type { PhraseMatch } from './find-phrases.ts';
import type { SaidWords } from './said-words.ts';

const NEGATION = /^(?:not|never|no|nothing|without|neither)$/;

/** Whether a “not” stands among the words that a phrase skips: “made no apology”, “have never regretted”. */
export function isNegatedInside({ line }: SaidWords, { places }: PhraseMatch): boolean {
  return line
    .slice(places[0]!, places.at(-1)! + 1)
    .some(({ word }, at) => NEGATION.test(word) && !places.includes(places[0]! + at));
}
