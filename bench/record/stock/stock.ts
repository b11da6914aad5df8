import type { Act, Polarity } from '../../../src/index.ts';
import type { SourceForm } from './describe-source.ts';
import type { Role } from './find-units.ts';

/** What a piece is written anew as: a name or a number becomes another, a long word may. */
export type PieceKind = 'mark' | 'word' | 'long-word' | 'name' | 'number';

/** All tokens of all units behind one another; neighbouring words of one name are one piece. */
export interface Pieces {
  /** With a space before where there is one. */
  readonly texts: readonly string[];
  readonly kinds: readonly PieceKind[];
  /** Whether a quotation is open after it. */
  readonly isQuoted: readonly boolean[];
}

/** Neighbouring pieces of a unit that play one part. */
export interface Part {
  readonly role: Role | null;
  /** Number of the attribution within the unit; -1 where `role` is null. */
  readonly attribution: number;
  readonly start: number;
  readonly end: number;
}

/** What stays of an attribution whatever its words become. */
export interface Frame {
  readonly form: SourceForm;
  readonly act: Act;
  readonly polarity: Polarity;
}

/** One sentence or more, to be written anew. */
export interface Unit {
  readonly parts: readonly Part[];
  readonly frames: readonly Frame[];
}

/** The units of one text, with and without attributions. */
export interface UnitSet {
  readonly attributed: readonly Unit[];
  readonly plain: readonly Unit[];
}

/**
 * Where a passage may go on in another: at a piece that, with the one before it, stands in several places alike, inside
 * or outside a quotation alike. What comes of it is new to the sentence, old to every three words of it.
 */
export interface Hops {
  /** For each piece the end of the part that it may be left in; 0 where it may not. */
  readonly ends: Int32Array;
  /** For each piece where its likes begin among `members`, and how many there are. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly members: Int32Array;
}

/** What articles are written from. */
export interface Stock {
  readonly pieces: Pieces;
  readonly hops: Hops;
  /** By text, without those that have no unit at all. */
  readonly texts: readonly UnitSet[];
  readonly all: UnitSet;
  /** Long words by their last three letters, each as often as it occurs. */
  readonly swaps: ReadonlyMap<string, readonly string[]>;
}
