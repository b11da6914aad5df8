import type { Manner, Person, Polarity, Reading, Relation, Span } from '../../../src/model/index.ts';

/** A gold attribution, placed in the text of its document. */
export interface GoldReport {
  readonly id: string;
  /** Key of its document. */
  readonly document: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly polarity: Polarity;
  /** Null where the gold does not say it. */
  readonly manner: Manner | null;
  /** Ids of gold people. */
  readonly speakers: readonly string[];
  readonly parent: string | null;
}

/** What one statement does to another, each as the ids of the gold attributions that report it. */
export interface GoldLink {
  readonly from: ReadonlySet<string>;
  /** Null where it cannot be told; of a trap, where any statement is meant. */
  readonly to: ReadonlySet<string> | null;
  readonly relation: Relation;
  readonly isConditional: boolean;
  readonly isOptional: boolean;
  readonly isProposedOnly: boolean;
  /** For showing it: its ends and its evidence, or why it is none. */
  readonly name: string;
  readonly words: string;
}

/** A document of the gold as it was read. */
export interface GoldDocument {
  readonly key: string;
  readonly reading: Reading;
  /** Key of the document that it copies or revises, or null. */
  readonly origin: string | null;
}

/** A situation of the gold: what stands in its documents, and who did what to whose statement. */
export interface GoldCase {
  readonly slug: string;
  /** The oldest first. */
  readonly documents: readonly GoldDocument[];
  readonly people: readonly Person[];
  readonly reports: readonly GoldReport[];
  /** Reports of one utterance, as ids; those in none are alone. */
  readonly statements: readonly (readonly string[])[];
  /** Pairs that look alike and are two statements. */
  readonly apart: readonly (readonly [string, string])[];
  readonly links: readonly GoldLink[];
  readonly traps: readonly GoldLink[];
  /** Whether every attribution is listed, so that a link of an unlisted one is wrong. */
  readonly isComplete: boolean;
}
