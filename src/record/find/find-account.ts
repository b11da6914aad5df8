import type { DocumentHead, Reading } from '../../model/index.ts';
import type { OpenRecord } from '../open-record.ts';
import { isOpen } from '../sight/open-documents.ts';
import { sightOf } from '../sight/sight.ts';
import { OWNER, type Viewer } from '../sight/viewer.ts';
import { pageKey } from '../versions/page-key.ts';
import { type DocumentPage, documentPage } from './document-page.ts';
import { findRow, isLikeId } from './find-by-id.ts';

/** A document of the record as one of several accounts. */
export interface RecordedAccount {
  readonly reading: Reading;
  readonly isIncomplete: boolean;
  /** Id of the earliest document of its text; its own where that is it. */
  readonly origin: string;
  /** The other documents that have its text. */
  readonly copies: readonly DocumentHead[];
}

/** The id of a document that is named by its id, the beginning of it, or its address; of versions the last one. */
async function idOf(
  { store: { db }, ports }: OpenRecord,
  named: string,
  viewer: Pick<Viewer, 'hasInternal'>,
): Promise<string | null> {
  const sight = await sightOf(db, viewer, ports);
  if (isLikeId(named)) return (await findRow(db, 'document', named, sight))?.id ?? null;
  if (!/^https?:\/\//i.test(named)) return null;
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('page_key', '=', pageKey(named))
    .where('is_restricted', '=', 0)
    .where(isOpen('document', sight))
    .orderBy('day', 'desc')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

const copiesOf = ({ copyOf, copies }: DocumentPage): readonly DocumentHead[] => [
  ...(copyOf ? [copyOf] : []),
  ...copies,
];

/**
 * The document of the record that is named by an id, its first characters, or its address; null where the record has none.
 * Throws `restricted`, and `ambiguous` for the beginning of several ids.
 */
export async function findAccount(
  record: OpenRecord,
  named: string,
  { hasInternal }: Pick<Viewer, 'hasInternal'> = OWNER,
): Promise<RecordedAccount | null> {
  const id = await idOf(record, named, { hasInternal });
  if (id === null) return null;
  const page = await documentPage(record, id, { recordedBy: null, hasInternal });
  const { is_incomplete } = await record.store.db
    .selectFrom('document')
    .select('is_incomplete')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    reading: page.reading,
    isIncomplete: is_incomplete === 1,
    origin: page.copyOf?.id ?? id,
    copies: copiesOf(page),
  };
}
