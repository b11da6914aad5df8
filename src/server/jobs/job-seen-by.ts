import { momentOf, type OpenRecord } from '../../record/index.ts';
import { seesInternal, type Visitor } from '../context.ts';
import type { Job, JobItem } from '../contract.ts';
import type { KeptJob } from './job-store.ts';

interface Shown {
  readonly id: string;
  readonly title: string | null;
  readonly isRestricted: boolean;
  readonly isClosed: boolean;
}

async function documentsOf(
  { store, ports }: OpenRecord,
  items: readonly JobItem[],
): Promise<ReadonlyMap<string, Shown>> {
  const ids = items.flatMap(({ document }) => document ?? []);
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('document')
    .select(['id', 'title', 'is_restricted', 'open_from'])
    .where('id', 'in', ids)
    .execute();
  const moment = momentOf(ports.now());
  return new Map(
    rows.map(({ id, title, is_restricted, open_from }) => [
      id,
      { id, title, isRestricted: is_restricted === 1, isClosed: open_from !== null && open_from > moment },
    ]),
  );
}

/** An item without what is gone from the record, or not to be seen. */
function itemSeen(item: JobItem, document: Shown | undefined): JobItem {
  if (item.document === null) return item;
  if (document === undefined) return { ...item, document: null };
  return document.isRestricted ? item : { ...item, title: document.title };
}

/** Whether what a job adds is not for everybody, and may not be yet. */
const isClosed = ({ options: { access } }: KeptJob, now: Date): boolean =>
  access !== undefined && access.access !== 'open' && (access.until === null || access.until > momentOf(now));

/**
 * A job as somebody may see it: titles as the record has them now; who may not see what is internal is shown neither what
 * a job for internal documents has read, nor documents that have become internal since.
 */
export async function jobSeenBy(record: OpenRecord, kept: KeptJob, visitor: Visitor): Promise<Job> {
  const { options: _, ...job } = kept;
  const isInsider = seesInternal(visitor);
  if (!isInsider && isClosed(kept, record.ports.now()))
    return { ...job, inputs: [], error: null, progress: { ...job.progress, recent: [] } };
  const documents = await documentsOf(record, job.progress.recent);
  const known = (item: JobItem) => (item.document === null ? undefined : documents.get(item.document));
  const recent = job.progress.recent
    .filter((item) => isInsider || !known(item)?.isClosed)
    .map((item) => itemSeen(item, known(item)));
  return { ...job, progress: { ...job.progress, recent } };
}
