import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { HearsayError } from '../../../errors.ts';
import { type FilledSheet, SHEET_COLUMNS, type SheetRow, sheetOfCsv } from '../../../record/index.ts';
import { sheetCsv } from '../../../show/sheet-csv.ts';
import { write } from '../../write.ts';

/** Writes a sheet to standard output or a new file; one that is there may be filled in, and is left as it is. */
export async function writeSheet(rows: readonly SheetRow[], file: string | null): Promise<void> {
  if (file === null) return write(process.stdout, sheetCsv(SHEET_COLUMNS, rows));
  try {
    await writeFile(file, sheetCsv(SHEET_COLUMNS, rows), { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' ? 'is there already; a new name is accepted' : `cannot be written (${code})`;
    throw new HearsayError('cannot-write', `${file} ${why}.`, { cause });
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new HearsayError(
      'cannot-read',
      `${file} cannot be read (${code}); a filled-in sheet is accepted.`,
      { cause },
    );
  }
}

/** Reads a sheet that was filled in. Throws `cannot-read`, `bad-sheet`. */
export const readSheet = async (file: string): Promise<FilledSheet> =>
  sheetOfCsv(basename(file), await bytesOf(file));
