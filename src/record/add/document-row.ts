import type { Insertable } from 'kysely';
import type { Document, GivenAccess, Original } from '../../model/index.ts';
import { dayOf } from '../../text/day-of.ts';
import { openFromOf } from '../sight/access-columns.ts';
import { foldLabel } from '../store/fold-label.ts';
import type { Tables } from '../store/tables.ts';
import { pageKey } from '../versions/page-key.ts';

const hostOf = (url: string | null): string | null =>
  (url === null ? null : URL.parse(url)?.hostname.replace(/^www\./, '')) || null;

/** What counts as one outlet: its name, or where it has none the host of its address. */
export const outletOf = ({ publisher, url }: Pick<Document, 'publisher' | 'url'>): string | null =>
  publisher === null || publisher.trim() === '' ? hostOf(url) : foldLabel(publisher);

const OPEN: GivenAccess = { access: 'open', until: null };

/** What a row says of a document beside what was read. */
export interface RowContext {
  readonly original: Original | null;
  readonly recordedAt: string;
  /** Who may see it; everybody, where nothing is said. */
  readonly given?: GivenAccess | undefined;
}

/** What is known of a document, as a row. */
export function documentRow(
  document: Document,
  { original, recordedAt, given = OPEN }: RowContext,
): Insertable<Tables['document']> {
  const { url, publishedAt } = document;
  return {
    id: document.id,
    content_hash: document.contentHash,
    given_id: document.givenId,
    file: document.file,
    url,
    page_key: url === null ? null : pageKey(url),
    host: hostOf(url),
    title: document.title,
    byline: document.byline,
    publisher: document.publisher,
    outlet: outletOf(document),
    published_at: publishedAt,
    day: dayOf(publishedAt) ?? -1,
    modified_at: document.modifiedAt,
    read_at: document.readAt,
    recorded_at: recordedAt,
    language: document.language,
    text_units: document.text.length,
    copy_of: null,
    copy_evidence: null,
    revises: null,
    revision: null,
    is_incomplete: document.notices.some(({ code }) => code === 'incomplete') ? 1 : 0,
    original: original?.sha256 ?? null,
    given_access: given.access,
    given_until: given.until,
    open_from: openFromOf(given),
    fetched: original?.fetched ? JSON.stringify(original.fetched) : null,
  };
}
