import type { Relation } from './link.ts';

/** How a statement stands by what became of it, as docs/standing.md has it. */
export const STANDINGS = [
  'as reported',
  'confirmed',
  'clarified',
  'denied',
  'disputed',
  'corrected',
  'retracted',
  'apologised for',
  'declined to comment',
  'in question',
  'attributed in error',
] as const;
export type StandingName = (typeof STANDINGS)[number];

/** Whose doing it was: the speaker's or of who speaks for him, of the outlet that printed it, or of anybody else. */
export type StandingSide = 'own' | 'outlet' | 'other';

/** Something that was done to a statement. */
export interface StandingEntry {
  /** Id of the link; null for an edit that nobody announced. */
  readonly link: string | null;
  /** Null for an edit that nobody announced: a later version of the page has the words no more, or others. */
  readonly relation: Relation | null;
  readonly side: StandingSide;
  /** Ids of who did it; empty where nobody has been made out. */
  readonly speakers: readonly string[];
  /** Days since 1970-01-01, or null. */
  readonly day: number | null;
  /** Whether a machine is sure of it or a person accepted it; what is only proposed moves no standing, a contradiction apart. */
  readonly isCertain: boolean;
  readonly isConditional: boolean;
  /** Whether the standing changed by it. */
  readonly hasMoved: boolean;
}

/** How a statement stands, and who did what when. */
export interface Standing {
  readonly name: StandingName;
  /** The earliest first; those without a day before all. */
  readonly entries: readonly StandingEntry[];
  /** Ids of those other than its speaker who dispute it, whatever its standing. */
  readonly disputedBy: readonly string[];
}
