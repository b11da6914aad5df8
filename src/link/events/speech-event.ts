import type { Relation, Span } from '../../model/index.ts';
import type { Report, Wording } from '../report/report.ts';

/** What the words of an event say of the statement that it is about, before anybody looks for it. */
export interface Aim {
  /** Ids of people whose statement it is (“Straker’s remark”, “his own words”); empty where the words don't say. */
  readonly speakers: readonly string[];
  /** Whether it is about something that the event's own speaker or side said. */
  readonly isOwn: boolean;
  /** Words that name it: “the figure of 20 minutes”, “that she had called it a hobby”; empty for a mere “this”. */
  readonly words: Wording;
  /** Reports of the same document that the words themselves contain or quote, such as a negated one inside. */
  readonly quoted: readonly Report[];
  /** Whether it points at what stands before: “this”, “the claim”, “it”. */
  readonly isPointing: boolean;
  /** What it calls it: remark, figure, pledge, claim, statement … as a stem; null where it does not. */
  readonly noun: string | null;
  /** Days since 1970-01-01 between which it was said, where the words tell (“on March 3”, “last week”); else null. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Outlet that printed it, as the words name it (“in the Post-Register”), or null. */
  readonly outlet: string | null;
}

/** What somebody does to a statement, as the words of one report tell. */
export interface SpeechEvent {
  readonly from: Report;
  readonly relation: Exclude<Relation, 'contradicts'>;
  readonly isConditional: boolean;
  /** Of correctedByOutlet: what was wrong; else null. */
  readonly fault: 'speaker' | 'words' | null;
  readonly evidence: readonly Span[];
  /** Between 0 and 1: how likely the words say that this is done to some statement. */
  readonly score: number;
  /** The rule that found it, such as `apologise-for`. */
  readonly rule: string;
  readonly aim: Aim;
}
