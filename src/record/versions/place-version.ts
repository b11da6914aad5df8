import type { Db } from '../store/store.ts';
import type { FoundVersion } from './find-version.ts';
import type { Revision } from './revision.ts';

/** Writes down which version a document revises; null where it revises none. */
export async function writeRevision(
  db: Db,
  document: number,
  revised: { readonly n: number; readonly revision: Revision } | null,
): Promise<void> {
  await db
    .updateTable('document')
    .set({
      revises: revised?.n ?? null,
      revision: revised ? JSON.stringify(revised.revision) : null,
    })
    .where('n', '=', document)
    .execute();
}

/** Puts a new document between the versions of its page; an opening that it is the whole of is marked as incomplete. */
export async function placeVersion(db: Db, document: number, { before, after }: FoundVersion): Promise<void> {
  if (before) await writeRevision(db, document, before);
  if (after) await writeRevision(db, after.n, { n: document, revision: after.revision });
  if (before?.revision.kind === 'fuller')
    await db.updateTable('document').set({ is_incomplete: 1 }).where('n', '=', before.n).execute();
}
