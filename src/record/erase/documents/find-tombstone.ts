import { isNearCopy } from '../../copies/is-near-copy.ts';
import type { Db } from '../../store/store.ts';
import {
  type DocumentMarks,
  type DocumentTombstone,
  type DocumentTraits,
  markDocument,
  type Tombstones,
} from '../tombstones.ts';

/** A document that may have been erased. */
export interface Suspect extends DocumentTraits {
  /** Fingerprints of its text. */
  readonly prints: readonly number[];
}

const MOST = 500;

/**
 * What is left of a document that was this one or nearly this one: the same by its id, text or bytes, or with most of its
 * fingerprints, or of the same page with some of them. The same page with nothing in common is another document. Null
 * where there is none.
 */
export async function findTombstone(
  db: Db,
  { documents }: Tombstones,
  suspect: Suspect,
): Promise<DocumentTombstone | null> {
  if (documents.length === 0) return null;
  const salts = new Set(documents.map(({ marks }) => marks.salt));
  const own = new Map([...salts].map((salt) => [salt, markDocument(salt, suspect)]));
  const isSame = ({ marks }: DocumentTombstone, trait: keyof DocumentMarks): boolean =>
    marks[trait] !== null && marks[trait] === own.get(marks.salt)![trait];
  const same = documents.find((one) => isSame(one, 'id') || isSame(one, 'text') || isSame(one, 'original'));
  if (same) return same;
  for (const one of await sharing(db, documents, suspect.prints))
    if (isSame(one, 'page') || isNearCopy(suspect.prints, await printsOf(db, one))) return one;
  return null;
}

/** Those with which a document has fingerprints in common. */
async function sharing(
  db: Db,
  documents: readonly DocumentTombstone[],
  prints: readonly number[],
): Promise<readonly DocumentTombstone[]> {
  if (prints.length === 0) return [];
  const rows = await db
    .selectFrom('tombstone_print')
    .select('tombstone')
    .distinct()
    .where('print', 'in', prints.slice(0, MOST))
    .execute();
  const ids = new Set(rows.map(({ tombstone }) => tombstone));
  return documents.filter(({ id }) => ids.has(id));
}

async function printsOf(db: Db, { id }: DocumentTombstone): Promise<readonly number[]> {
  const rows = await db.selectFrom('tombstone_print').select('print').where('tombstone', '=', id).execute();
  return rows.map(({ print }) => print);
}
