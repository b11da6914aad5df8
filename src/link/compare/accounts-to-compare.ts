import type { Link, Statement, ToldDocument } from '../../model/index.ts';

/** Accounts of one affair, with what linking made of them. */
export interface AccountsToCompare {
  /** The earliest published first. */
  readonly documents: readonly ToldDocument[];
  /** Those that the attributions of the documents report. */
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  /** Ids of documents that are known not to be whole. */
  readonly incomplete: ReadonlySet<string>;
  /** Id of the document that has the same text and came out first, by the id of one that prints it again. */
  readonly copies: ReadonlyMap<string, string>;
}
