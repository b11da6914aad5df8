import type { Document, Original } from '../../model/index.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import { unpackBytes, unpackJson, unpackText } from '../store/pack.ts';
import type { Db } from '../store/store.ts';
import { readVersion, type VersionText } from './read-version.ts';

async function loadOriginal(db: Db, sha256: string | null): Promise<VersionText['original']> {
  if (sha256 === null) return null;
  const row = await db
    .selectFrom('original')
    .select(['charset', 'bytes_z'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { sha256, charset: row.charset, bytes: unpackBytes(row.bytes_z) } : null;
}

/** Loads a text of the record for comparing it with other versions of its page. */
export async function loadVersion(
  db: Db,
  { n, original, is_incomplete }: Pick<DocumentRow, 'n' | 'original' | 'is_incomplete'>,
): Promise<VersionText> {
  const { text_z, parts_z } = await db
    .selectFrom('document_text')
    .select(['text_z', 'parts_z'])
    .where('document', '=', n)
    .executeTakeFirstOrThrow();
  const { blocks } = unpackJson<Pick<Document, 'blocks'>>(parts_z);
  return readVersion(
    { text: unpackText(text_z), blocks },
    { isIncomplete: is_incomplete === 1, original: await loadOriginal(db, original) },
  );
}

/** A document that is about to be added, for comparing it with other versions of its page. */
export const versionOf = (document: Document, original: Original | null): VersionText =>
  readVersion(document, {
    isIncomplete: document.notices.some(({ code }) => code === 'incomplete'),
    original,
  });
