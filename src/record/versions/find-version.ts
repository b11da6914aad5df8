import type { Document, Notice, Original } from '../../model/index.ts';
import type { DocumentRow } from '../load/document-of-row.ts';
import type { Db } from '../store/store.ts';
import { compareVersions, isOpening } from './compare-versions.ts';
import { loadVersion, versionOf } from './load-version.ts';
import { pageKey } from './page-key.ts';
import type { VersionText } from './read-version.ts';
import type { Revision } from './revision.ts';
import { compareVersionTimes, type VersionTimes } from './version-order.ts';

/** A document of the record beside which a new one stands, and what was changed from the earlier to the later. */
export interface Neighbour {
  readonly n: number;
  readonly id: string;
  readonly revision: Revision;
}

/** What a document that is about to be added is to those of its page. */
export interface FoundVersion {
  /** A document with the same article, of which this one is only another reading, and a notice that says so. */
  readonly known: { readonly document: string; readonly notice: Notice } | null;
  /** The version before it and the one after it. */
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

const NO_VERSION: FoundVersion = { known: null, before: null, after: null };

/** Texts of a page that a new one is compared with on either side; others of the page may be other articles. */
const LOOKED_AT = 4;

type PageRow = Pick<
  DocumentRow,
  | 'n'
  | 'id'
  | 'content_hash'
  | 'modified_at'
  | 'published_at'
  | 'read_at'
  | 'fetched'
  | 'original'
  | 'is_incomplete'
>;

const rowsOfPage = (db: Db, key: string): Promise<PageRow[]> =>
  db
    .selectFrom('document')
    .select(['n', 'id', 'content_hash', 'modified_at', 'published_at', 'read_at', 'fetched'])
    .select(['original', 'is_incomplete'])
    .where('page_key', '=', key)
    .execute();

const SAME = {
  article: 'The page was read before with the same article; only typography or what stands around it differs',
  opening: 'The page was read before with more of the article; this is only its opening',
};

const knownAs = ({ id }: PageRow, same: keyof typeof SAME): FoundVersion => ({
  ...NO_VERSION,
  known: { document: id, notice: { code: 'same-page', message: SAME[same], span: null } },
});

/**
 * Finds the versions of its page that a new document stands between. What is only another reading of the same article
 * (typography, furniture, the opening in front of a paywall, another address of the page) is no document of its own, for
 * counts would double: it is `known`. Where the new text is the fuller one, or what Hearsay reads of the same page has
 * changed, it is added, and its revision says that the outlet changed nothing. So nothing of a text is ever lost.
 */
export async function findVersion(
  db: Db,
  { document, original }: { readonly document: Document; readonly original: Original | null },
): Promise<FoundVersion> {
  if (document.url === null) return NO_VERSION;
  const rows = await rowsOfPage(db, pageKey(document.url));
  if (rows.length === 0) return NO_VERSION;
  const same = rows.find(({ content_hash }) => content_hash === document.contentHash);
  if (same) return knownAs(same, 'article');
  const times = timesOf(document, original);
  const ordered = rows.toSorted(compareVersionTimes);
  const place = ordered.filter((row) => isBefore(row, times)).length;
  const text = versionOf(document, original);
  const near = await loadNear(db, ordered, place);
  const known = near.find(({ other }) => isOpening(text, other));
  if (known) return knownAs(known.row, 'opening');
  // The fuller text comes after its opening, whatever the dates say.
  const from = 1 + near.findLastIndex(({ row, other }) => isBefore(row, times) || isOpening(other, text));
  return between(text, near.slice(0, from).reverse(), near.slice(from));
}

interface Near {
  readonly row: PageRow;
  readonly other: VersionText;
}

async function loadNear(db: Db, ordered: readonly PageRow[], place: number): Promise<readonly Near[]> {
  const near: Near[] = [];
  for (const row of ordered.slice(Math.max(0, place - LOOKED_AT), place + LOOKED_AT))
    near.push({ row, other: await loadVersion(db, row) });
  return near;
}

const isBefore = (row: PageRow, times: VersionTimes): boolean => compareVersionTimes(row, times) < 0;

/** The nearest on either side that are the same article; the nearest first. */
function between(text: VersionText, earlier: readonly Near[], later: readonly Near[]): FoundVersion {
  const sides = [
    findNeighbour(earlier, (other) => compareVersions(other, text)),
    findNeighbour(later, (other) => compareVersions(text, other)),
  ] as const;
  const same = sides.find((one) => one !== null && one.revision === null);
  if (same) return knownAs(same.row, 'article');
  const [before, after] = sides.map(
    (one) => one?.revision && { n: one.row.n, id: one.row.id, revision: one.revision },
  );
  return { known: null, before: before ?? null, after: after ?? null };
}

const timesOf = (document: Document, original: Original | null): VersionTimes => ({
  modified_at: document.modifiedAt,
  published_at: document.publishedAt,
  read_at: document.readAt,
  fetched: original?.fetched ? JSON.stringify(original.fetched) : null,
  n: null,
});

function findNeighbour(
  near: readonly Near[],
  compare: (other: VersionText) => ReturnType<typeof compareVersions>,
): { readonly row: PageRow; readonly revision: Revision | null } | null {
  for (const { row, other } of near) {
    const compared = compare(other);
    if (compared) return { row, revision: compared === 'same' ? null : compared };
  }
  return null;
}
