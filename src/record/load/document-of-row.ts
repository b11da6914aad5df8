import type { Selectable } from 'kysely';
import type { Document } from '../../model/index.ts';
import { unpackShared, unpackSharedText } from '../store/pack.ts';
import type { Tables } from '../store/tables.ts';

export type DocumentRow = Selectable<Tables['document']>;

/** What of a document stands in `parts_z`. */
export type DocumentParts = Pick<Document, 'blocks' | 'pages' | 'sourceMap' | 'notices'>;

/** A document as it was read. */
export function documentOfRow(
  row: DocumentRow,
  { text_z, parts_z }: { readonly text_z: Uint8Array; readonly parts_z: Uint8Array },
): Document {
  return {
    id: row.id,
    contentHash: row.content_hash,
    givenId: row.given_id,
    file: row.file,
    url: row.url,
    title: row.title,
    byline: row.byline,
    publisher: row.publisher,
    publishedAt: row.published_at,
    modifiedAt: row.modified_at,
    readAt: row.read_at,
    language: row.language,
    text: unpackSharedText(text_z),
    ...unpackShared<DocumentParts>(parts_z),
  };
}
