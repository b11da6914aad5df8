import { type Reapplied, reapplyErasures } from '../../erase/index.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Tombstone } from '../lines/tombstone-line.ts';
import { takeTombstone } from './take-sides.ts';

const NOTHING: Reapplied = { documents: [], redacted: 0 };

/** Erases from a record what was erased elsewhere; nothing where the record knows of it all. */
export async function applyTombstones(
  record: OpenRecord,
  tombstones: readonly Tombstone[],
): Promise<Reapplied> {
  const areNew = await record.store.write(async (db) => {
    let taken = 0;
    for (const one of tombstones) if (await takeTombstone(db, one)) taken++;
    return taken > 0;
  });
  return areNew ? reapplyErasures(record) : NOTHING;
}
