import type { Attribution, Span, ToldDocument } from '../../model/index.ts';
import type { IndexToken } from '../../text/tokens/index-token.ts';

/** Words of a role, in order; tokens point into the document's text. */
export interface Wording {
  readonly spans: readonly Span[];
  /** The spans' text, pieces parted by a space. */
  readonly text: string;
  readonly tokens: readonly IndexToken[];
}

/** An attribution as linking looks at it: one report of what somebody said. */
export interface Report {
  readonly attribution: Attribution;
  readonly document: ToldDocument;
  /** Its place in the document's attributions. */
  readonly place: number;
  /** Ids of who speaks; empty where nobody has been made out. */
  readonly speakers: readonly string[];
  readonly source: Wording;
  readonly cue: Wording;
  readonly content: Wording;
  /** From the start of the first sentence that it stands in to the end of the last. */
  readonly sentence: Wording;
  /** The attribution inside whose content it stands, or null. */
  readonly parent: Report | null;
  /** Id of its statement in the archive; null for those of the document that is being linked. */
  readonly statement: string | null;
}
