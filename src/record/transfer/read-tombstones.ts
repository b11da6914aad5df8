import type { OpenRecord, OpenSettings } from '../open-record.ts';
import { readLines } from './in/read-lines.ts';
import { isAddress, isDatabase } from './kind-of-file.ts';
import { readTombstoneLine, type Tombstone } from './lines/tombstone-line.ts';
import { listTombstones } from './out/export-sides.ts';

/** The tombstones of an export stand before all else but its first line. */
async function tombstonesOf(file: string): Promise<readonly Tombstone[]> {
  const found: Tombstone[] = [];
  for await (const { line } of readLines(file)) {
    if (line.type === 'tombstone') found.push(readTombstoneLine(line));
    else if (line.type !== 'record') break;
  }
  return found;
}

/** What was erased from a record, as the record, a backup or an export of it says. */
export async function readTombstones(
  where: string,
  open: (where: string, settings: OpenSettings) => Promise<OpenRecord>,
): Promise<readonly Tombstone[]> {
  if (!isAddress(where) && !isDatabase(where)) return tombstonesOf(where);
  const record = await open(where, { isMade: false });
  try {
    return await listTombstones(record.store.db);
  } finally {
    await record.close();
  }
}
