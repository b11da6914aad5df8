import type { Notice, Reading } from '../../model/index.ts';
import { placeCopy } from '../copies/index.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import type { Db, Dialect } from '../store/store.ts';
import { type FoundVersion, placeVersion } from '../versions/index.ts';

/** What a new document is to those of the record. */
export interface Placed {
  /** Number of the document that it copies or revises, or null. */
  readonly origin: number | null;
  readonly copyOf: string | null;
  readonly revises: string | null;
  readonly notices: readonly Notice[];
}

/** What placing a document needs. */
export interface Place {
  readonly row: DocumentRow;
  readonly reading: Reading;
  readonly dialect: Dialect;
  /** Between which versions of its page it stands. */
  readonly version: FoundVersion;
}

/** Writes down which version a new document revises, and finds what it copies and what copies it. */
export async function placeDocument(db: Db, { version, ...place }: Place): Promise<Placed> {
  const { row, reading, dialect } = place;
  await placeVersion(db, row.n, version);
  const { origin } = await placeCopy(db, dialect, { row, reading });
  return {
    origin: origin?.n ?? version.before?.n ?? null,
    copyOf: origin?.id ?? null,
    revises: version.before?.id ?? null,
    notices: [],
  };
}
