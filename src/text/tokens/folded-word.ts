/** A word and how much of the folded text it was read from: units, `end` excluded. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}
