import { field, type Line, listOf, readDate, readId, readInteger, readJson, readText } from './fields.ts';

/** What was erased, without a name or a word of it: enough to refuse it when it comes again. */
export interface Tombstone {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  /** Who erased it. */
  readonly by: string;
  readonly reason: string;
  /** Hashes by which it is known again. */
  readonly marks: unknown;
  /** Fingerprints by which a near-copy is known, in order. */
  readonly prints: readonly number[];
}

/** A tombstone as a line. */
export const tombstoneLine = ({ id, kind, at, by, reason, marks, prints }: Tombstone): Line => ({
  type: 'tombstone',
  id,
  kind,
  at,
  by,
  reason,
  marks,
  prints,
});

/** Reads a tombstone's line. */
export const readTombstoneLine = (line: Line): Tombstone => ({
  id: field(line, 'id', readId),
  kind: field(line, 'kind', readId),
  at: field(line, 'at', readDate),
  by: field(line, 'by', readText),
  reason: field(line, 'reason', readText),
  marks: field(line, 'marks', readJson),
  prints: field(line, 'prints', listOf(readInteger)),
});
