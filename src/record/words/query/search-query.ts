import type { Notice } from '../../../model/index.ts';

/** The start of a word, as `govern*` asks for it. */
export interface WordPrefix {
  /** A stem that begins with this is found. */
  readonly start: string;
  /** Besides, any of these: stems of words that begin so, which do not begin so themselves (policy* → polici). */
  readonly stems: readonly string[];
}

/** A word or phrase: stems at consecutive positions, with a prefix behind them where one is asked for. Never empty. */
export interface SearchTerm {
  readonly stems: readonly string[];
  readonly prefix: WordPrefix | null;
}

/** What is asked of the words of a text; the same for every store. */
export interface SearchQuery {
  /** At least one term of each must be found. */
  readonly required: readonly (readonly SearchTerm[])[];
  /** None of these may be found. */
  readonly excluded: readonly SearchTerm[];
  /** Each must stand in the text letter for letter, folded as by `foldText`. */
  readonly substrings: readonly string[];
  /** None of these may stand in the text; folded likewise. */
  readonly excludedSubstrings: readonly string[];
  /** What was not read as it may have been meant, each with its span in the query. */
  readonly notices: readonly Notice[];
}

/** Whether the query asks for the order of words, which the index of a long text cannot tell (`planEntry`). */
export function hasPhrase({ required, excluded }: SearchQuery): boolean {
  return [...required.flat(), ...excluded].some(({ stems, prefix }) => stems.length + (prefix ? 1 : 0) > 1);
}
