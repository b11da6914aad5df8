import type { Manner } from './attribution.ts';
import type { Document } from './document.ts';
import type { LinkStatus, Relation } from './link.ts';
import type { Person } from './person.ts';

/**
 * What became of words from one wording to another: kept, left out, added, put in brackets, or changed into others;
 * `cut` is where a wording itself says that it leaves words out (…).
 */
export type WordingChange = 'kept' | 'leftOut' | 'added' | 'bracketed' | 'changed' | 'cut';

/** A stretch of two wordings; the `before` of all pieces together are the words of the one, the `after` those of the other. */
export interface WordingPiece {
  readonly change: WordingChange;
  /** Words as they stand in the first wording; empty where it has none here. */
  readonly before: string;
  /** Words as they stand in the second wording; empty where it has none here. */
  readonly after: string;
}

/** How much somebody is quoted in an account. Words are those of the account, counted once where attributions are nested. */
export interface QuotedShare {
  /** Id of the person. */
  readonly person: string;
  readonly statements: number;
  readonly direct: number;
  readonly mixed: number;
  readonly indirect: number;
  readonly words: number;
  /** Those of the words that stand in quotation marks. */
  readonly verbatimWords: number;
}

/** One text, with the documents that print it too. */
export interface Account {
  /** Id of the earliest document that has the text. */
  readonly document: string;
  /** Ids of the others that have it, the earliest first. */
  readonly copies: readonly string[];
  /** Whether the text is known not to be whole, so that nothing can be said of what it leaves out. */
  readonly isIncomplete: boolean;
  /** Those quoted most first. */
  readonly quoted: readonly QuotedShare[];
}

/** How an account reports a statement. */
export interface AccountReport {
  /** Id of the account's document. */
  readonly account: string;
  /** Id of the attribution. */
  readonly attribution: string;
  /** The outlet's words of who said it, and of how (“admitted”); empty where it has none. */
  readonly source: string;
  readonly cue: string;
  /** The words reported, fragments parted by “ … ”. */
  readonly words: string;
  readonly manner: Manner;
  /** Whether the account says, or can be seen, to give the words in another language than they were spoken in. */
  readonly isTranslated: boolean;
  /**
   * From the words of the statement's first report to these; null for that itself, where hardly a word is the same, and
   * where either is translated.
   */
  readonly changes: readonly WordingPiece[] | null;
}

/** What somebody did to a statement afterwards. */
export interface StatementEvent {
  /** Id of the link. */
  readonly link: string;
  readonly relation: Relation;
  readonly status: LinkStatus;
  readonly isConditional: boolean;
  readonly score: number;
  /** Id of the attribution that does it, and of its account's document. */
  readonly attribution: string;
  readonly account: string;
  /** Ids of who does it; empty where nobody has been made out. */
  readonly speakers: readonly string[];
  /** The words that show it, as they stand. */
  readonly words: string;
}

/** One utterance as the accounts report it. */
export interface ComparedStatement {
  readonly id: string;
  /** Ids of who speaks. */
  readonly speakers: readonly string[];
  /** The fullest in quotation marks first, then in the order of the accounts. */
  readonly reports: readonly AccountReport[];
  /** Documents of the accounts that are whole and do not report it. */
  readonly notIn: readonly string[];
  /** Documents of the accounts that do not report it as far as they were read, and are incomplete. */
  readonly unknownIn: readonly string[];
  /** In the order in which they came out. */
  readonly events: readonly StatementEvent[];
}

/** What sets accounts against one another: a link, other figures for the same, or the same words by another speaker. */
export type ConflictKind = Relation | 'figures' | 'speakers';

/** Two statements that do not go together, reported by two accounts. */
export interface AccountConflict {
  readonly kind: ConflictKind;
  readonly status: LinkStatus;
  readonly score: number;
  /** Id of the link; null where the words themselves show it. */
  readonly link: string | null;
  /** Whether the link leaves open what it is about, so that this is only the likeliest. */
  readonly isOpen: boolean;
  /** Ids of the statements: the one that speaks against, and the one it is about. */
  readonly from: string;
  readonly to: string;
  /** The words that show it, as they stand; empty where the statements do. */
  readonly evidence: string;
}

/** Accounts of one affair side by side. */
export interface Comparison {
  readonly accounts: readonly Account[];
  /** Those whom speakers name. */
  readonly people: readonly Person[];
  /** What several accounts report, those that most report first. */
  readonly shared: readonly ComparedStatement[];
  /** What only one account reports, as far as is known, in the order of the accounts. */
  readonly single: readonly ComparedStatement[];
  readonly conflicts: readonly AccountConflict[];
}

/** What a document is known by. */
export type DocumentHead = Pick<Document, 'id' | 'title' | 'publisher' | 'publishedAt' | 'url' | 'file'>;

/** A comparison with all that is needed to show it. */
export interface ComparedAccounts extends Comparison {
  /** Documents of the accounts and of their copies. */
  readonly documents: readonly DocumentHead[];
}
