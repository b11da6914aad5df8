import type { Span } from '../../model/index.ts';

/** A stretch that was changed: what it was, in the earlier text, and what it became, in the later. */
export interface Change {
  /** Null where something was put in. */
  readonly before: Span | null;
  /** Null where something was taken out. */
  readonly after: Span | null;
}

/**
 * What a version changed in the one before it; stored with the later one as JSON. It holds no word of a text: spans point
 * into the two texts.
 */
export interface Revision {
  /**
   * `edit`: the outlet changed the article. `fuller`: the same article, of which only the opening was there before.
   * `reader`: the same page, of which Hearsay reads more or less than it did. The last two are no change by the outlet.
   */
  readonly kind: 'edit' | 'fuller' | 'reader';
  /** In order, as far as they were told apart: words inside paragraphs that go on, else paragraphs. */
  readonly changes: readonly Change[];
  /** A note of correction that is in the later text and not in the earlier; null where none was found. */
  readonly note: Span | null;
}
