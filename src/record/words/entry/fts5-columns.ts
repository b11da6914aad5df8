import { type IndexEntry, LONG_TAG } from './plan-entry.ts';

/** The columns of the FTS5 table that holds words and tags. */
export interface Fts5Columns {
  readonly words: string;
  readonly tags: string;
}

/**
 * What goes into the columns `words` and `tags` of a table with `tokenize = "ascii tokenchars '_'"`, which divides
 * at the spaces only: every other character of a stem or tag is a letter, a digit, `_` or not ASCII. The words of
 * a long text have a `_` between them, so that no phrase is found in their chance order.
 */
export function toFts5Columns({ stems, isLong }: IndexEntry, tags: readonly string[]): Fts5Columns {
  return {
    words: stems.join(isLong ? ' _ ' : ' '),
    tags: [...tags, ...(isLong ? [LONG_TAG] : [])].join(' '),
  };
}
