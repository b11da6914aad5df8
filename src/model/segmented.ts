import type { BlockKind, Document } from './document.ts';
import type { Notice } from './notice.ts';
import type { Span } from './span.ts';

/** A word, number or mark of punctuation; white space alone stands between two of them. */
export interface Word extends Span {
  /** Universal part of speech (universaldependencies.org/u/pos), such as `VERB`, `PROPN`, `PUNCT`. */
  readonly pos: string;
}

/**
 * A sentence. A quotation is one opaque piece of the sentence that it stands in, however many it holds:
 * “I went. I saw,” she said. is one sentence. The sentences inside quotations are not listed.
 */
export interface Sentence extends Span {
  /** Words of the document from `firstWord` up to and without `endWord`. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Index of the paragraph that it stands in. */
  readonly paragraph: number;
}

/** A paragraph. In hard-wrapped text one paragraph spans several lines. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  /** Sentences of the document from `firstSentence` up to and without `endSentence`. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /**
   * Spans of the marker in front of a turn: the name and the colon of `NAME: words`, in a transcript or an
   * interview; null elsewhere.
   */
  readonly turn: { readonly name: Span; readonly colon: Span } | null;
}

export const QUOTATION_STYLES = [
  'double-curly', // “so”
  'double-straight', // "so"
  'doubled-single', // ''so'' or ``so''
  'single-curly', // ‘so’
  'single-straight', // 'so'
  'guillemets', // «so» »so« ‹so›
  'low-high', // „so“ or „so” ‚so‘
  'block', // a block quotation without marks
] as const;
export type QuotationStyle = (typeof QUOTATION_STYLES)[number];

/**
 * Words between quotation marks, or a block quotation, inside one paragraph. Speech that runs on over several
 * paragraphs is several quotations, each but the first with `continues`.
 */
export interface Quotation extends Span {
  readonly style: QuotationStyle;
  /** Without its marks. May be empty: then `start === end`, and the quotation is only its marks. */
  readonly inner: Span;
  /** 0 outermost. */
  readonly depth: number;
  /** Index of the quotation that it stands in, or null. */
  readonly parent: number | null;
  /** Whether a closing mark was found; a block quotation is always closed. */
  readonly isClosed: boolean;
  /** Index of the quotation in an earlier paragraph whose speech this one re-opens or goes on with, or null. */
  readonly continues: number | null;
  /** The sentences inside it; a quotation within it is one opaque piece of these again. */
  readonly sentences: readonly Sentence[];
}

/** A document with its paragraphs, sentences, words and quotations; each list in order of `start`. */
export interface Segmented {
  readonly document: Document;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** In order of `start`; an outer one before those inside it. */
  readonly quotations: readonly Quotation[];
  readonly notices: readonly Notice[];
}
