/**
 * A stretch of one document's `text`: UTF-16 code units, `end` excluded, `0 <= start < end`.
 * `text.slice(start, end)` is the words it stands for.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
