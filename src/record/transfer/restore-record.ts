import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { HearsayError } from '../../errors.ts';
import type { OpenRecord, OpenSettings } from '../open-record.ts';
import { EVERYTHING } from './backup-record.ts';
import { applyTombstones } from './in/apply-tombstones.ts';
import { importRecord, isEmptyRecord } from './in/import-record.ts';
import { type NumberedLine, readLines } from './in/read-lines.ts';
import { isAddress, isDatabase } from './kind-of-file.ts';
import type { Line } from './lines/fields.ts';
import type { Tombstone } from './lines/tombstone-line.ts';
import { exportLines } from './out/export-record.ts';
import { nameWhole, partialOf } from './write-whole.ts';

/** What restoring needs beside the backup. */
export interface RestoreOptions {
  /** Where the record is to be: a file or an address. */
  readonly where: string;
  readonly open: (where: string, settings: OpenSettings) => Promise<OpenRecord>;
  /** What was erased since the backup was made. */
  readonly tombstones: readonly Tombstone[];
}

/** What came of it. */
export interface Restored {
  readonly documents: number;
  readonly people: number;
  readonly judgements: number;
  /** Ids of documents that were taken out again, since they were erased after the backup. */
  readonly erased: readonly string[];
  /** How many documents had names of people overwritten again. */
  readonly redacted: number;
}

function refuseThere(where: string): never {
  throw new HearsayError(
    'record-exists',
    `There is a record at ${where} already; name another place with --record, or move it away and name it with --tombstones, so that what was erased since stays erased.`,
  );
}

const damaged = (file: string, cause: unknown): HearsayError =>
  new HearsayError(
    'damaged',
    `The backup ${file} is damaged (${(cause as Error).message}); take another one.`,
    {
      cause,
    },
  );

/** Makes sure that a copy of a backup is whole. */
async function checkIntegrity({ store }: OpenRecord, file: string): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(3)`.execute(store.db);
  const faults = rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok');
  if (faults.length > 0) throw damaged(file, new Error(faults.join('; ')));
}

/** Opens a copy of a backup, which stays as it is. Throws `damaged`. */
async function openCopy(file: string, copy: string, open: RestoreOptions['open']): Promise<OpenRecord> {
  removeRecord(copy);
  copyFileSync(file, copy);
  let record: OpenRecord | null = null;
  try {
    record = await open(copy, { isMade: false });
    await checkIntegrity(record, file);
    return record;
  } catch (cause) {
    await record?.close().catch(() => {});
    removeRecord(copy);
    const code = (cause as HearsayError).code;
    if (code === 'not-a-record' || code === 'newer-schema') throw cause;
    throw code === 'damaged' && record ? cause : damaged(file, cause);
  }
}

function removeRecord(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}

async function countRestored({ store: { db } }: OpenRecord): Promise<Omit<Restored, 'erased' | 'redacted'>> {
  const count = async (table: 'document' | 'person' | 'judgement') => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  };
  return {
    documents: await count('document'),
    people: await count('person'),
    judgements: await count('judgement'),
  };
}

async function* numbered(lines: AsyncIterable<Line>): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const line of lines) yield { number: ++number, line };
}

interface Source {
  readonly name: string;
  readonly lines: AsyncIterable<NumberedLine>;
}

/** Fills an empty record from lines, but for what was erased since. */
async function fill(record: OpenRecord, source: Source, tombstones: readonly Tombstone[]): Promise<Restored> {
  const { erased, redacted } = await importRecord(record, source, { tombstones });
  return { ...(await countRestored(record)), erased, redacted };
}

/** Erases from the copy of a backup what was erased since. */
async function eraseSince(record: OpenRecord, tombstones: readonly Tombstone[]): Promise<Restored> {
  const { documents: erased, redacted } = await applyTombstones(record, tombstones);
  return { ...(await countRestored(record)), erased, redacted };
}

async function restoreToServer(file: string, { where, open, tombstones }: RestoreOptions): Promise<Restored> {
  const record = await open(where, { isMade: true });
  try {
    if (!(await isEmptyRecord(record.store.db))) refuseThere(record.store.name);
    if (!isDatabase(file)) return await fill(record, { name: file, lines: readLines(file) }, tombstones);
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-restore-'));
    try {
      const copy = await openCopy(file, join(folder, 'copy.db'), open);
      try {
        const lines = numbered(exportLines(copy, EVERYTHING));
        return await fill(record, { name: file, lines }, tombstones);
      } finally {
        await copy.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  } finally {
    await record.close();
  }
}

async function restoreToFile(file: string, { where, open, tombstones }: RestoreOptions): Promise<Restored> {
  if (existsSync(where)) refuseThere(where);
  const partial = partialOf(where);
  const isCopy = isDatabase(file);
  removeRecord(partial);
  const record = isCopy ? await openCopy(file, partial, open) : await open(partial, { isMade: true });
  try {
    const restored = isCopy
      ? await eraseSince(record, tombstones)
      : await fill(record, { name: file, lines: readLines(file) }, tombstones);
    await record.close();
    nameWhole(partial, where);
    return restored;
  } catch (error) {
    await record.close().catch(() => {});
    removeRecord(partial);
    throw error;
  }
}

/**
 * Makes a record of a backup or an export, where there is none: the file is made sure of first, and what was erased since
 * is erased again before anything else can see it. Either kind of backup goes into either kind of store. Throws
 * `record-exists`, `damaged`, and what `importRecord` throws; then nothing is left.
 */
export const restoreRecord = (file: string, options: RestoreOptions): Promise<Restored> =>
  isAddress(options.where) ? restoreToServer(file, options) : restoreToFile(file, options);
