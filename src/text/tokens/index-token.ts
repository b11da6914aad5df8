/** A word of a text as the index has it, and where it stands in the text: UTF-16 units, `end` excluded. */
export interface IndexToken {
  /** Of `a`–`z`, digits, letters of other scripts, and `_` inside a number; never begins with `_`. */
  readonly stem: string;
  /** The folded word before stemming, of the same characters. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}
