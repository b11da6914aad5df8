import type { Document } from '../../model/index.ts';
import { type Credit, findCredits } from '../article/find-credits.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import { unpackJson, unpackText } from '../store/pack.ts';
import type { Db } from '../store/store.ts';
import { type ComparedArticle, readArticle } from './read-article.ts';

/** What of a document's row matters for copies. */
export type CopyRow = Pick<
  DocumentRow,
  | 'n'
  | 'id'
  | 'page_key'
  | 'outlet'
  | 'file'
  | 'original'
  | 'byline'
  | 'publisher'
  | 'published_at'
  | 'day'
  | 'copy_of'
>;

const COLUMNS = [
  'n',
  'id',
  'page_key',
  'outlet',
  'file',
  'original',
  'byline',
  'publisher',
  'published_at',
  'day',
  'copy_of',
] as const;

/** A document that may be a copy, or what is copied, ready for comparing. */
export interface Candidate {
  readonly row: CopyRow;
  readonly article: ComparedArticle;
  readonly credits: readonly Credit[];
}

/** Prepares a document for comparing. */
export const candidateOf = (row: CopyRow, document: Pick<Document, 'text' | 'blocks'>): Candidate => ({
  row,
  article: readArticle(document),
  credits: findCredits({ ...document, byline: row.byline, publisher: row.publisher }),
});

/** Loads a document of the record for comparing; null where it is not there. */
export async function loadCandidate(db: Db, n: number): Promise<Candidate | null> {
  const found = await db
    .selectFrom('document')
    .innerJoin('document_text', 'document_text.document', 'document.n')
    .select(COLUMNS)
    .select(['text_z', 'parts_z'])
    .where('n', '=', n)
    .executeTakeFirst();
  if (!found) return null;
  const { text_z, parts_z, ...row } = found;
  return candidateOf(row, {
    text: unpackText(text_z),
    ...unpackJson<Pick<Document, 'blocks'>>(parts_z),
  });
}
