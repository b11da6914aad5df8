import type { Notice } from './notice.ts';
import type { Span } from './span.ts';

/**
 * What a block of a page is. `pull-quote` repeats words of the article in a display of its own;
 * `blockquote` is an HTML block quotation, one block for each paragraph inside it.
 */
export const BLOCK_KINDS = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'blockquote',
  'pull-quote',
  'caption',
  'table',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A block of the page that the text came from; blocks do not overlap and stand in order. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * One run of the text that stands unit for unit in the original: `text.slice(start, end)` came from
 * `original.slice(originalStart, originalEnd)`, which differs only where an entity was decoded or white space
 * was collapsed (then the run is that one entity or space).
 */
export interface SourceRun extends Span {
  readonly originalStart: number;
  readonly originalEnd: number;
}

/** Leads from offsets of the text back to the original; runs stand in order and do not overlap. */
export interface SourceMap {
  /** Length of the decoded original, in UTF-16 units. */
  readonly originalLength: number;
  readonly runs: readonly SourceRun[];
}

/**
 * The words of one page: the span runs from its first word to its last. `number` counts the file's pages from 1;
 * `label` is what the file calls the page (such as “iv” or “A12”), or null where it gives it no label. Of a paragraph
 * that goes on over a page break, each page has its part.
 */
export interface Page extends Span {
  readonly number: number;
  readonly label: string | null;
}

/**
 * One immutable text and what is known of where it came from. Dates are ISO 8601, in full or as far as they
 * are known. `id` is the hash of url (or file), publisher and text; `contentHash` of the text alone; both are
 * SHA-256 in hexadecimal.
 */
export interface Document {
  readonly id: string;
  readonly contentHash: string;
  /** The id that a JSONL line gave it, or null; shown instead of `id` in the output of `read`. */
  readonly givenId: string | null;
  /** Path as it was given, or null for a URL or standard input. */
  readonly file: string | null;
  /** Where it was published: the canonical address where the page names one. */
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly readAt: string;
  /** ISO 639-1, or null when it cannot be told. */
  readonly language: string | null;
  readonly text: string;
  /** The page's own structure; `[]` for plain text, whose paragraphs segmenting finds. */
  readonly blocks: readonly Block[];
  /**
   * Where each page's words stand, in order of the text and without overlap; a page may come twice, where an article
   * goes on elsewhere and comes back. `[]` for what has no pages.
   */
  readonly pages: readonly Page[];
  /** Back to the original; null when the text is the original. */
  readonly sourceMap: SourceMap | null;
  readonly notices: readonly Notice[];
}
