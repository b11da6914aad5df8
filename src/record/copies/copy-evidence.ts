import type { Span } from '../../model/index.ts';

/**
 * Why a document is taken to be a copy; stored with it as JSON. It holds no word of a text: spans point into the text of
 * the copy, which may be redacted later.
 */
export interface CopyEvidence {
  /** Id of the document that it was compared with: the origin, or another copy of it. */
  readonly comparedWith: string;
  /** Share of the prose (quotations, tables and furniture apart) of the shorter text that stands in the other. */
  readonly containment: number;
  readonly shorter: 'copy' | 'origin';
  /** Paragraphs of the shorter text's prose, and those of which half or more stands in the other. */
  readonly paragraphs: number;
  readonly sharedParagraphs: number;
  readonly quotations: number;
  readonly sharedQuotations: number;
  /**
   * `origin`: the copy names the other's outlet as its source. `both`: both name the same source. `span` is null where the
   * byline has it.
   */
  readonly credit: { readonly names: 'origin' | 'both'; readonly span: Span | null } | null;
  readonly isSameByline: boolean;
  /** Days from the other's publication to that of the copy; null where one is not known. */
  readonly daysAfter: number | null;
}
