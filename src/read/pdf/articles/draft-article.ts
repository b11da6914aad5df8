import type { Passage } from '../flow/passage.ts';

/** An article of an edition as it is put together, or what of a page belongs to none. */
export interface DraftArticle {
  /** Null for what no headline stands over. */
  readonly headline: Passage | null;
  readonly passages: Passage[];
  /** Of the page (from 0) that it starts on. */
  readonly page: number;
  /** Names of pages where it goes on, as it says, that are not in the file or have nothing that fits. */
  readonly missing: string[];
}

/** Words of running text. */
export const wordsIn = (passages: readonly Passage[]): number =>
  passages.reduce((all, { text, kind }) => all + (kind === 'paragraph' ? text.split(' ').length : 0), 0);
