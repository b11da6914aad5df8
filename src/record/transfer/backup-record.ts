import { rmSync } from 'node:fs';
import { NO_FILTERS } from '../find/filters.ts';
import type { OpenRecord } from '../open-record.ts';
import { type ExportOptions, exportLines } from './out/export-record.ts';
import { writeLines } from './write-lines.ts';
import { nameWhole, partialOf, refuseExisting, writeError, writeWhole } from './write-whole.ts';

/** All that a record has. */
export const EVERYTHING: ExportOptions = {
  filters: NO_FILTERS,
  hasRestricted: true,
  hasTexts: true,
  hasOriginals: true,
  hasRuns: true,
};

/** How a backup is written. */
export interface BackupSettings {
  /** Whether a file of that name is written over; else `file-exists` is thrown. */
  readonly isForced: boolean;
}

/**
 * Writes the record as it is now into a file, while others write: of SQLite a file that is a record itself, of PostgreSQL
 * an export of everything, gzipped where its name ends in `.gz`. The file has its name only when it is whole. Returns which of the two it is.
 */
export async function backupRecord(
  record: OpenRecord,
  file: string,
  { isForced }: BackupSettings,
): Promise<'record' | 'export'> {
  if (!isForced) refuseExisting(file, 'name another file, or write over it with --force');
  const { backup } = record.store;
  if (!backup) {
    await writeWhole(file, writeLines(exportLines(record, EVERYTHING)));
    return 'export';
  }
  const partial = partialOf(file);
  try {
    rmSync(partial, { force: true });
    await backup(partial);
    nameWhole(partial, file);
    return 'record';
  } catch (cause) {
    rmSync(partial, { force: true });
    throw writeError(cause, file);
  }
}
