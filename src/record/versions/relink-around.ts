import type { Db } from '../store/store.ts';
import { compareVersions } from './compare-versions.ts';
import { loadVersion } from './load-version.ts';
import { writeRevision } from './place-version.ts';

const COLUMNS = ['n', 'revises', 'original', 'is_incomplete'] as const;

/**
 * Makes ready for the removal of a version: the ones after it revise the one before it, with what was changed since that.
 * Where there is none, or it is another article, they revise nothing.
 */
export async function relinkAround(db: Db, document: number): Promise<void> {
  const later = await db.selectFrom('document').select(COLUMNS).where('revises', '=', document).execute();
  if (later.length === 0) return;
  const row = await db
    .selectFrom('document')
    .innerJoin('document as earlier', 'earlier.n', 'document.revises')
    .select(['earlier.n', 'earlier.revises', 'earlier.original', 'earlier.is_incomplete'])
    .where('document.n', '=', document)
    .executeTakeFirst();
  const before = row ? await loadVersion(db, row) : null;
  for (const one of later) {
    const compared = before && compareVersions(before, await loadVersion(db, one));
    const revision = compared === 'same' ? SAME : compared;
    await writeRevision(db, one.n, row && revision ? { n: row.n, revision } : null);
  }
}

/** An edit that was taken back leaves the same article twice. */
const SAME = { kind: 'edit', changes: [], note: null } as const;
