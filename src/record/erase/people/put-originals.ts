import type { DocumentRow } from '../../load/document-of-row.ts';
import { hashBytes } from '../../store/hash-text.ts';
import { packBytes, unpackBytes } from '../../store/pack.ts';
import type { Db } from '../../store/store.ts';
import type { NameSet } from '../names/name-set.ts';
import { type RedactedText, redactOriginal } from '../names/redact-original.ts';

/** What is overwritten in the bytes that a document came from. */
export interface OriginalNames {
  readonly names: NameSet;
  readonly text: RedactedText;
  /** Hashes of originals that were overwritten before, for other documents. */
  readonly done: Set<string>;
}

/** What became of an original, and the numbers of all documents that came from it. */
export interface PutOriginal {
  readonly state: 'same' | 'overwritten' | 'removed';
  readonly documents: readonly number[];
}

const SAME: PutOriginal = { state: 'same', documents: [] };

/**
 * Overwrites names in the original of a document; it is kept under the hash of its bytes as they are now, for all
 * documents that came from it. Where it cannot be overwritten, it goes for all of them.
 */
export async function putOriginals(
  db: Db,
  { n }: Pick<DocumentRow, 'n'>,
  { names, text, done }: OriginalNames,
): Promise<PutOriginal> {
  const kept = await db
    .selectFrom('document')
    .innerJoin('original', 'original.sha256', 'document.original')
    .select(['sha256', 'media_type', 'charset', 'bytes_z'])
    .where('document.n', '=', n)
    .executeTakeFirst();
  if (!kept) return SAME;
  const bytes = unpackBytes(kept.bytes_z);
  const before = { bytes, mediaType: kept.media_type, charset: kept.charset };
  const after = redactOriginal(before, names, [text]);
  if (after?.bytes === bytes) return SAME;
  const isNamed = text.spans.length > 0 || text.scope.isNamed;
  if (after === null && (!isNamed || done.has(kept.sha256))) return SAME;
  const sha256 = after && hashBytes(after.bytes);
  if (sha256) done.add(sha256);
  if (after && sha256)
    await db
      .insertInto('original')
      .values({
        sha256,
        media_type: after.mediaType,
        charset: after.charset,
        bytes: after.bytes.length,
        bytes_z: packBytes(after.bytes),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const rows = await db.selectFrom('document').select('n').where('original', '=', kept.sha256).execute();
  await db.updateTable('document').set({ original: sha256 }).where('original', '=', kept.sha256).execute();
  await db.deleteFrom('original').where('sha256', '=', kept.sha256).execute();
  return { state: after ? 'overwritten' : 'removed', documents: rows.map((row) => row.n) };
}
