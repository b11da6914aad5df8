import type { XmlFault } from './xml/parse-xml.ts';

/** Words of an entry as HTML or as plain text. */
export interface EntryText {
  readonly markup: string;
  readonly isHtml: boolean;
}

/** An entry of a feed in one form, whatever the feed's is; null for what it does not say. */
export interface FeedEntry {
  /** What the feed calls it. */
  readonly id: string | null;
  /** Its page, as an absolute http(s) address. */
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** What published it, where it comes from another feed. */
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
  /** What the feed gives as the article itself, and what it gives as a description of it. */
  readonly content: EntryText | null;
  readonly summary: EntryText | null;
}

/** A feed of any kind. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** What is wrong with it; the entries are those before that, or in spite of it. */
  readonly fault: XmlFault | null;
}
