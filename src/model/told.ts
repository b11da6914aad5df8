import type { Attribution } from './attribution.ts';
import type { Link } from './link.ts';
import type { Person } from './person.ts';
import type { Span } from './span.ts';

/** A document as linking needs it: speakers and people bear ids that hold over documents. */
export interface ToldDocument {
  readonly id: string;
  /** Id of the document at the root of its copies and versions; its own where there is none. */
  readonly family: string;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Days since 1970-01-01 on which it was published; null where that is not known. */
  readonly day: number | null;
  /** ISO 639-1, or null when it cannot be told. */
  readonly language: string | null;
  /** Spans of the sentences, in order. */
  readonly sentences: readonly Span[];
  /** In order of the text. */
  readonly attributions: readonly Attribution[];
  /** Those who speak in it or may, with their roles as far as the record knows them. */
  readonly people: readonly Person[];
}

/** An attribution that a statement of the record has, with its document. */
export interface ArchivedReport {
  readonly document: ToldDocument;
  /** Id of the attribution. */
  readonly attribution: string;
  /** Id of its statement. */
  readonly statement: string;
}

/** What linking looks for in what was said before. The answer is bounded; the best come first. */
export interface StatementQuery {
  /** Ids of people, any of whom speaks it; empty for whoever. */
  readonly speakers: readonly string[];
  /** Stems (`indexTokens`) that its content should have, the rarest first; the more of them the better. Empty for any. */
  readonly terms: readonly string[];
  /** First and last day on which it was published; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** How many at most. */
  readonly most: number;
}

/** What an archive found. */
export interface FoundReports {
  /** The reports that fit each query, in the order of these. */
  readonly answers: readonly (readonly ArchivedReport[])[];
  /** More reports of the same statements, as far as they stand in the same documents: which utterance these are of, they tell too. */
  readonly besides: readonly ArchivedReport[];
}

/** Where linking finds what was said before. Reports of a query are asked for together, so that one round serves a document. */
export interface StatementArchive {
  readonly find: (queries: readonly StatementQuery[]) => Promise<FoundReports>;
}

/** Attributions that are reports of one utterance, of the document that was linked. */
export interface ReportGroup {
  /** Ids of the attributions of the document, in order of the text. */
  readonly attributions: readonly string[];
  /** Ids of the statements of the archive that they belong to, the likeliest first: more than one are one from now on. */
  readonly statements: readonly string[];
  /** Between 0 and 1: how likely they are one utterance; 1 where it is alone. */
  readonly score: number;
}

/** What linking makes of a document. */
export interface LinkedDocument {
  /** Every asserted or hedged attribution is in exactly one group. */
  readonly groups: readonly ReportGroup[];
  readonly links: readonly Link[];
  /** Of links whose target is open or in doubt: ids of people whose statement it may yet turn out to be about. */
  readonly awaited: readonly { readonly link: string; readonly people: readonly string[] }[];
}
