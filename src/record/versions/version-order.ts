import type { DocumentRow } from '../load/document-of-row.ts';

/** What tells when a text of a page was current. */
export interface VersionTimes {
  readonly modified_at: string | null;
  readonly published_at: string | null;
  readonly read_at: string;
  /** JSON of how it was fetched, or null. */
  readonly fetched: string | null;
  /** Number of the document; null for one that has none yet. */
  readonly n: DocumentRow['n'] | null;
}

const timeOf = (date: string | null): number => (date === null ? Number.NaN : Date.parse(date));

const fetchedAt = ({ fetched }: VersionTimes): string | null =>
  fetched === null ? null : (JSON.parse(fetched) as { readonly at: string }).at;

/** When a text came to be, as far as can be told: when the page says that it was changed, else when it was fetched. */
const changedAt = (one: VersionTimes): number =>
  timeOf(one.modified_at ?? fetchedAt(one) ?? one.published_at);
const seenAt = (one: VersionTimes): number => timeOf(fetchedAt(one) ?? one.read_at);

const compare = (one: number, other: number): number =>
  Number.isNaN(one) || Number.isNaN(other) ? 0 : one - other;

/** Below 0 where one text of a page is earlier than another: by when it was changed, then read, then recorded. */
export const compareVersionTimes = (one: VersionTimes, other: VersionTimes): number =>
  compare(changedAt(one), changedAt(other)) ||
  compare(seenAt(one), seenAt(other)) ||
  (one.n ?? Number.MAX_SAFE_INTEGER) - (other.n ?? Number.MAX_SAFE_INTEGER);
