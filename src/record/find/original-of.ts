import type { Fetched, Original } from '../../model/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { unpackBytes } from '../store/pack.ts';

/** The bytes that a document (whole id) was read from, as they were kept; null where none were, or there is no such document. */
export async function originalOf({ store }: OpenRecord, document: string): Promise<Original | null> {
  const row = await store.db
    .selectFrom('document')
    .innerJoin('original', 'original.sha256', 'document.original')
    .select([
      'document.fetched',
      'original.sha256',
      'original.media_type',
      'original.charset',
      'original.bytes_z',
    ])
    .where('document.id', '=', document)
    .executeTakeFirst();
  if (!row) return null;
  return {
    bytes: unpackBytes(row.bytes_z),
    sha256: row.sha256,
    mediaType: row.media_type,
    charset: row.charset,
    fetched: row.fetched === null ? null : (JSON.parse(row.fetched) as Fetched),
  };
}

/** Whether the bytes that a document (whole id) was read from were kept. */
export async function hasOriginal({ store }: OpenRecord, document: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('document')
    .select('original')
    .where('id', '=', document)
    .executeTakeFirst();
  return row !== undefined && row.original !== null;
}
