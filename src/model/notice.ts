import type { Span } from './span.ts';

/** Something odd about a text, as data: nothing about a text ever throws. */
export interface Notice {
  /** Stable slug, such as `incomplete` or `unsupported-language`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** Where in the document's text, or null when it concerns the whole of it. */
  readonly span: Span | null;
}
