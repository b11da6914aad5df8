import type { Db } from '../store/store.ts';
import { relinkAround } from '../versions/relink-around.ts';
import { type Candidate, loadCandidate } from './candidate.ts';
import type { CopyEvidence } from './copy-evidence.ts';
import { judgeCopy } from './judge-copy.ts';
import { compareDates, precedes } from './precedes.ts';
import { writeCopy } from './write-copy.ts';

/**
 * Makes ready for the removal of a document: its copies become copies of the earliest of them, those that are not alike
 * are parted, evidence that names the document is found anew, and the version after it revises the one before it. Nothing
 * points to the document afterwards. To be called in the transaction that removes it, before its text goes; of several,
 * each is removed before this is called for the next, which could else be pointed to it again.
 */
export async function replaceOrigin(db: Db, document: number): Promise<void> {
  const copies = await loadAll(db, await copiesOf(db, document));
  await db
    .updateTable('document')
    .set({ copy_of: null, copy_evidence: null })
    .where('copy_of', '=', document)
    .execute();
  await regroup(db, copies);
  await compareAnew(db, document);
  await relinkAround(db, document);
}

const copiesOf = async (db: Db, origin: number): Promise<readonly number[]> =>
  (await db.selectFrom('document').select('n').where('copy_of', '=', origin).orderBy('n').execute()).map(
    ({ n }) => n,
  );

async function loadAll(db: Db, numbers: readonly number[]): Promise<readonly Candidate[]> {
  const loaded: Candidate[] = [];
  for (const n of numbers) {
    const one = await loadCandidate(db, n);
    if (one) loaded.push(one);
  }
  return loaded;
}

/** Finds the earliest of some documents, and makes those that are alike copies of it; the rest are grouped again. */
async function regroup(db: Db, documents: readonly Candidate[]): Promise<void> {
  const [first, ...others] = documents.toSorted(
    (one, other) => compareDates(one.row, other.row) || one.row.n - other.row.n,
  );
  if (!first || others.length === 0) return;
  const root = others.reduce((best, one) => (precedes(one, best) ? one : best), first);
  const rest: Candidate[] = [];
  for (const one of [first, ...others]) {
    if (one === root) continue;
    const evidence = judgeCopy(one, root);
    if (evidence) await writeCopy(db, { copy: one.row.n, origin: root.row.n, evidence });
    else rest.push(one);
  }
  await regroup(db, rest);
}

/** Other copies of the same origin whose evidence came of a comparison with a document are compared with the origin. */
async function compareAnew(db: Db, document: number): Promise<void> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'copy_of'])
    .where('n', '=', document)
    .executeTakeFirst();
  if (!row || row.copy_of === null) return;
  const siblings = await db
    .selectFrom('document')
    .select(['n', 'copy_evidence'])
    .where('copy_of', '=', row.copy_of)
    .where('n', '!=', document)
    .execute();
  const compared = siblings.filter(
    ({ copy_evidence }) =>
      copy_evidence !== null && (JSON.parse(copy_evidence) as CopyEvidence).comparedWith === row.id,
  );
  if (compared.length === 0) return;
  const [origin] = await loadAll(db, [row.copy_of]);
  for (const one of await loadAll(
    db,
    compared.map(({ n }) => n),
  )) {
    const evidence = origin ? judgeCopy(one, origin) : null;
    if (evidence) await writeCopy(db, { copy: one.row.n, origin: row.copy_of, evidence });
    else
      await db
        .updateTable('document')
        .set({ copy_of: null, copy_evidence: null })
        .where('n', '=', one.row.n)
        .execute();
  }
}
