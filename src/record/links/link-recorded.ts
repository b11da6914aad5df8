import { loadDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Db } from '../store/store.ts';
import { lastAttribution } from './last-attribution.ts';
import { linkAdded } from './link-added.ts';

/** How far linking has come. */
export interface LinkProgress {
  readonly documents: number;
  readonly done: number;
}

/** How documents are linked. */
interface LinkOptions {
  /** Whether those that are linked already are linked anew. */
  readonly isAgain: boolean;
  readonly onProgress: (progress: LinkProgress) => void;
}

/** Documents of one transaction: others may write in between. */
const GROUP = 16;

/**
 * Links the documents that are not linked yet, or were by another version, in the order in which they were recorded; what
 * is linked already is found as it was until its turn comes. Cut off, it goes on where it was when it is called again.
 * Returns how many were linked.
 */
export async function linkRecorded(record: OpenRecord, options: LinkOptions): Promise<number> {
  if (options.isAgain) await forgetLinking(record);
  const documents = await countUnlinked(record);
  let reach = await reachOf(record);
  let [done, from] = [0, 0];
  options.onProgress({ documents, done });
  for (;;) {
    const linked = await linkGroup(record, from, reach);
    if (linked.documents.length === 0) return done;
    done += linked.documents.length;
    from = linked.documents.at(-1)!;
    reach = linked.reach;
    options.onProgress({ documents: Math.max(documents, done), done });
  }
}

/** Has all documents stand as not linked; what they say and its links stay to be seen until each is linked again. */
const forgetLinking = ({ store }: OpenRecord): Promise<unknown> =>
  store.write((db) =>
    db.updateTable('document').set({ linked: null }).where('linked', 'is not', null).execute(),
  );

/** Documents that are to be linked, behind one of them. */
const unlinked = (db: Db, { version }: { readonly version: string }) =>
  db
    .selectFrom('document')
    .where(({ or, eb }) => or([eb('linked', 'is', null), eb('linked', '!=', version)]));

async function countUnlinked({ store, ports }: OpenRecord): Promise<number> {
  const { count } = await unlinked(store.db, ports.links)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Behind what nothing is linked, as long as nobody adds to the record meanwhile. */
interface Reach {
  /** The last document of the record. */
  readonly end: number;
  /** The last attribution of a document that is linked; null where that is not known. */
  readonly last: number | null;
}

async function reachOf({ store: { db } }: OpenRecord): Promise<Reach> {
  const { last } = await db
    .selectFrom('attribution')
    .innerJoin('document', 'document.n', 'attribution.document')
    .select(({ fn }) => fn.max('attribution.n').as('last'))
    .where('document.linked', 'is not', null)
    .executeTakeFirstOrThrow();
  return { end: await endOf(db), last: last ?? 0 };
}

async function endOf(db: Db): Promise<number> {
  const { end } = await db
    .selectFrom('document')
    .select(({ fn }) => fn.max('n').as('end'))
    .executeTakeFirstOrThrow();
  return end ?? 0;
}

/** How far it reaches once a document is linked. */
async function reachAfter(db: Db, { end, last }: Reach, document: number): Promise<Reach> {
  if (last === null || (await endOf(db)) !== end) return { end, last: null };
  return { end, last: Math.max(last, (await lastAttribution(db, document)) ?? 0) };
}

interface LinkedGroup {
  readonly documents: readonly number[];
  readonly reach: Reach;
}

/** Links the next documents in one transaction. */
async function linkGroup(record: OpenRecord, from: number, before: Reach): Promise<LinkedGroup> {
  try {
    return await record.store.write(async (db) => {
      const rows = await unlinked(db, record.ports.links)
        .select('n')
        .where('n', '>', from)
        .orderBy('n')
        .limit(GROUP)
        .execute();
      const decisions = await loadDecisions(db, record.key);
      let reach = before;
      for (const { n } of rows) {
        await linkAdded({ db, record, decisions, last: reach.last }, n);
        reach = await reachAfter(db, reach, n);
      }
      return { documents: rows.map(({ n }) => n), reach };
    });
  } catch (error) {
    record.told.clear();
    throw error;
  }
}
