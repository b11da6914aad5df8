import type { Manner, Polarity } from './attribution.ts';
import type { DocumentHead, WordingPiece } from './comparison.ts';
import type { LinkStatus, Relation } from './link.ts';
import type { Notice } from './notice.ts';
import type { Span } from './span.ts';

/**
 * What a record says of a quotation of a draft. `printed`: a source that was read has it in these words; `altered`: it has
 * nearly these; `translated`: it has others, and one of the two is a translation; `otherSpeaker`: it has these, or nearly
 * these, from somebody else; `notSaid`: it has these only as not said, supposed or asked; `notInRecord`: it has nothing like
 * them, which says nothing of whether they were spoken; `tooShort`: nothing can be said of so few words.
 */
export type QuotationVerdict =
  | 'printed'
  | 'altered'
  | 'translated'
  | 'otherSpeaker'
  | 'notSaid'
  | 'notInRecord'
  | 'tooShort';

/**
 * How words of a draft agree with those of a source: letter for letter; but for typography and capitals; but for
 * punctuation; but for what the draft itself marks as left out (…) or put in ([…]).
 */
export type QuotationMatch = 'letters' | 'typography' | 'punctuation' | 'marked';

/** Somebody by the id and name that a record has. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Where a source that was read has the words of a quotation, or some near them. */
export interface PrintedPlace {
  /** Id of the attribution in the record. */
  readonly attribution: string;
  readonly document: DocumentHead;
  /** Whether the document reprints another one of the record. */
  readonly isCopy: boolean;
  /** Who says it there; empty where nobody has been made out. */
  readonly speakers: readonly NamedPerson[];
  /** The outlet's words of who said it and how. */
  readonly source: string;
  readonly cue: string;
  /** What it is reported to have been, fragments parted by “ … ”. */
  readonly words: string;
  readonly manner: Manner;
  readonly polarity: Polarity;
  /** Null where the words are others. */
  readonly match: QuotationMatch | null;
  /** Whether the words stand in quotation marks there. */
  readonly isQuoted: boolean;
  readonly isTranslated: boolean;
  /** How the statement stands by what became of it. */
  readonly standing: string;
}

/** What somebody did to a statement of the record. */
export interface PrintedEvent {
  /** Id of the link, and what a person decided of it. */
  readonly link: string;
  readonly review: 'accepted' | 'rejected' | null;
  readonly relation: Relation;
  readonly status: LinkStatus;
  readonly isConditional: boolean;
  /** Id of the attribution that does it. */
  readonly attribution: string;
  readonly document: DocumentHead;
  readonly speakers: readonly NamedPerson[];
  /** The words that show it, as they stand. */
  readonly words: string;
}

/** A quotation of a draft with what the record says of it. */
export interface CheckedQuotation {
  /** Where it stands in the draft, without its marks. */
  readonly span: Span;
  readonly words: string;
  /** Who says it in the draft, as far as that can be told. */
  readonly speaker: string | null;
  readonly isTranslated: boolean;
  readonly verdict: QuotationVerdict;
  /** The best first: in quotation marks, of no copy, the earliest. */
  readonly places: readonly PrintedPlace[];
  /** From the words of the first place to those of the draft; null where they are the same or translated. */
  readonly changes: readonly WordingPiece[] | null;
  /** Where the same words are somebody else's, beside `places`. */
  readonly elsewhere: readonly PrintedPlace[];
  /** What became of the statement of the first place, the earliest first. */
  readonly events: readonly PrintedEvent[];
}

/** A draft, its quotations in order, and what was odd when it was read. */
export interface CheckedDraft {
  readonly quotations: readonly CheckedQuotation[];
  readonly notices: readonly Notice[];
}
