import type { Attribution, Candidate, Link, StandingEntry, WordingPiece } from '../../../model/index.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import type { RelatedDocument } from '../document-page.ts';
import type { Mouth } from './chain-of.ts';
import type { LoadedWords } from './find-loaded.ts';

/** A place in a text where a statement is reported, with the words that show it. */
export interface StatementReport {
  /** Id of the attribution. */
  readonly attribution: string;
  /** Id of the statement; null where it belongs to none. */
  readonly statement: string | null;
  readonly document: RelatedDocument;
  /** What the outlet is called: its publisher, or the host or file of the text. */
  readonly outlet: string;
  /** Names of who speaks, as the record knows them. */
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  /** What is reported, fragments parted by “ … ”, and the outlet's words of how it was said. */
  readonly words: string;
  readonly cue: string;
  readonly manner: Attribution['manner'];
  readonly polarity: Attribution['polarity'];
  /** Cues that take sides: the outlet's words, never ours. */
  readonly loaded: readonly LoadedWords[];
  /** Through whose mouths it came, the outlet first and the speaker last; its length less one is the degree of hearsay. */
  readonly chain: readonly Mouth[];
  readonly degree: number;
}

/** Words in which a statement is reported, with who reports them so. */
export interface StatementVariant {
  readonly words: string;
  /** Ids of the attributions, the earliest first. */
  readonly attributions: readonly string[];
  /** From the words of the first variant to these; null for that itself. */
  readonly changes: readonly WordingPiece[] | null;
}

/** Something that one statement does to another. */
export interface AccountLink
  extends Pick<Link, 'id' | 'relation' | 'status' | 'isConditional' | 'fault' | 'provenance'> {
  /** What a person decided, and the judgement; null for machines. */
  readonly review: 'accepted' | 'rejected' | null;
  readonly judgement: RecordedJudgement | null;
  readonly from: StatementReport;
  /** Null while it cannot be told. */
  readonly to: StatementReport | null;
  /** What it may be about, the likeliest first. */
  readonly candidates: readonly (Pick<Candidate, 'score'> & { readonly report: StatementReport })[];
  /** The words that show it, as they stand. */
  readonly evidence: readonly string[];
}

/** A later version of a page in which an outlet changed the words of a statement. */
export interface WordsEdited {
  readonly document: RelatedDocument;
  readonly before: RelatedDocument;
  /** What stood there and what stands there now; empty where there is nothing. */
  readonly words: readonly { readonly before: string; readonly after: string }[];
  /** The outlet's note that says so, as it stands; null where it changed them without a word. */
  readonly note: string | null;
}

/** All that is known of an utterance. */
export interface StatementAccount {
  /** Null for what is in no statement, since it was not said (negated, hypothetical, asked). */
  readonly id: string | null;
  /** The earliest first. Copies of a text stand apart. */
  readonly reports: readonly StatementReport[];
  /** Reports in texts that copy another. */
  readonly copies: readonly StatementReport[];
  /** Whether there are more reports than are given. */
  readonly isCut: boolean;
  /** The fullest in quotation marks first. */
  readonly variants: readonly StatementVariant[];
  /** Whether the speaker's own publication, or a report at first hand, is in the record. */
  readonly hasPrimarySource: boolean;
  /** What was done to it, and what it does to others; each in order of time, without what was rejected. */
  readonly about: readonly AccountLink[];
  readonly by: readonly AccountLink[];
  /** What may be about it, and what it may be about. */
  readonly open: readonly AccountLink[];
  readonly edits: readonly WordsEdited[];
  /** What counts for its standing, and whether it changed by it: as things are now, the earliest first. */
  readonly entries: readonly StandingEntry[];
}
