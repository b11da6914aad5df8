import type { Db } from '../store/store.ts';

/** What of an attribution is indexed for searching. */
export interface IndexedContent {
  /** Number of its row. */
  readonly n: number;
  /** The words of its content, pieces of a broken one behind each other. */
  readonly words: string;
  /** What it can be narrowed by, such as its manner: tokens that no word can be. */
  readonly tags: readonly string[];
}

/** The index of words and substrings of a store. */
export interface ContentIndex {
  /** Puts contents in; those that are there already are replaced, unless all are said to be new. */
  readonly put: (db: Db, rows: readonly IndexedContent[], areNew: boolean) => Promise<void>;
  readonly remove: (db: Db, numbers: readonly number[]) => Promise<void>;
}
