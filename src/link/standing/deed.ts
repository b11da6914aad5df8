import type { Link, StandingSide } from '../../model/index.ts';

/** A link that leads to a statement, or a contradiction that leaves it, with what its standing needs to know of it. */
export interface Deed {
  readonly link: Pick<Link, 'id' | 'relation' | 'status' | 'isConditional' | 'fault'>;
  /** Whose doing it is: of the speaker or his side, of the outlet that printed the statement, or of anybody else. */
  readonly side: StandingSide;
  /** Ids of who does it. */
  readonly speakers: readonly string[];
  /** Days since 1970-01-01 on which it came out, or null. */
  readonly day: number | null;
  /** What a person decided of the link, or null. */
  readonly decision: 'accepted' | 'rejected' | null;
}

/** A later version of a page in which the words stand no more, or otherwise, without a note that says so. */
export interface SilentEdit {
  readonly day: number | null;
}
