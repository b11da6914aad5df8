import type { CurrentDecisions } from '../load/judgements.ts';
import type { OpenRecord } from '../open-record.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Db } from '../store/store.ts';
import { type Around, MOST_AROUND } from './around.ts';
import { findWaiting } from './link-added.ts';
import { linkOne } from './link-one.ts';
import { writeStandings } from './write/write-standings.ts';

/** What is to be linked again. */
export interface Relinking {
  /** Numbers of documents that were read or judged otherwise, or whose speakers are others now. */
  readonly documents: readonly number[];
  /** What hung together with them before that. */
  readonly around: Around;
  /** The same of documents of which nothing but links was decided otherwise; null for none. */
  readonly bare: Pick<Relinking, 'documents' | 'around'> | null;
  readonly decisions: CurrentDecisions;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Links documents again, with those around them, as though they had come one after the other into a record that has all
 * others; then those that may be about what is said in them. Of more than so many the rest is left to
 * `linkRecorded`: until then it stays as it was.
 */
export async function relink(
  db: Db,
  record: Pick<OpenRecord, 'store' | 'ports' | 'told'>,
  { documents, around, bare, decisions }: Relinking,
): Promise<void> {
  const all = [...new Set([...documents, ...around.documents])];
  record.told.drop(all);
  const isOwn = new Set(documents);
  const chosen = all
    .sort((a, b) => Number(isOwn.has(b)) - Number(isOwn.has(a)) || a - b)
    .slice(0, MOST_AROUND)
    .sort((a, b) => a - b);
  await setLinked(
    db,
    all.filter((n) => !chosen.includes(n)),
    '',
  );
  await setLinked(db, chosen, null);
  const linking = { db, record, decisions, last: null };
  const others = new Set<number>();
  for (const n of chosen) {
    const later = await linkOne(linking, n, around.statements.get(n) ?? NONE);
    if (isOwn.has(n)) for (const one of [...(await findWaiting(db, n)), ...later]) others.add(one);
  }
  for (const n of [...others].slice(0, MOST_AROUND)) await linkOne(linking, n);
  for (const n of bare?.documents ?? [])
    if (!chosen.includes(n)) await linkOne(linking, n, bare?.around.statements.get(n));
  // Links that went with what said them led there.
  await writeStandings(db, [...around.targets, ...(bare?.around.targets ?? [])], record.ports.links);
}

/** Notes of documents that are linked in this record that they are to be linked: null: they are not found until then. */
async function setLinked(db: Db, documents: readonly number[], linked: '' | null): Promise<void> {
  for (const some of inChunks(documents))
    await db
      .updateTable('document')
      .set({ linked })
      .where('n', 'in', [...some])
      .where('linked', 'is not', null)
      .execute();
}
