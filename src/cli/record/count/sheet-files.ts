import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { HearsayError } from '../../../errors.ts';
import { type FilledSheet, SHEET_COLUMNS, type SheetRow } from '../../../record/index.ts';
import { csvRow } from '../../../show/csv-row.ts';
import { neutralise } from '../../../show/neutralise.ts';
import { write } from '../../write.ts';
import { parseCsv } from './parse-csv.ts';

/** By this mark spreadsheets know that it is UTF-8. */
const MARK = '\ufeff';
const LARGEST = 64 * 1024 * 1024;

/** Paragraphs are kept apart, but a row is a line of the file. */
const onOneLine = (words: string): string => neutralise(words).replace(/\s*\n\s*/g, ' ¶ ');

/** A sheet as CSV, so that no spreadsheet runs anything in it. */
export const sheetCsv = (rows: readonly SheetRow[]): string =>
  MARK +
  [
    csvRow(SHEET_COLUMNS),
    ...rows.map((row) => csvRow(SHEET_COLUMNS.map((name) => onOneLine(row[name] ?? '')))),
  ].join('');

/** Writes a sheet to standard output or a new file; one that is there may be filled in, and is left as it is. */
export async function writeSheet(rows: readonly SheetRow[], file: string | null): Promise<void> {
  if (file === null) return write(process.stdout, sheetCsv(rows));
  try {
    await writeFile(file, sheetCsv(rows), { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' ? 'is there already; a new name is accepted' : `cannot be written (${code})`;
    throw new HearsayError('cannot-write', `${file} ${why}.`, { cause });
  }
}

/** Text of a file as spreadsheets write it: UTF-16 with its mark, UTF-8, or what Windows has by default. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
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
export async function readSheet(file: string): Promise<FilledSheet> {
  const bytes = await bytesOf(file);
  if (bytes.length > LARGEST)
    throw new HearsayError(
      'bad-sheet',
      `${file} is larger than ${LARGEST / 1024 / 1024} MB; a sheet is accepted.`,
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new HearsayError('bad-sheet', `${file} is a workbook; save it as CSV, which is accepted.`);
  const [header, ...rows] = parseCsv(decode(bytes));
  const columns = (header?.cells ?? []).map((name) => name.trim());
  return {
    name: basename(file),
    columns,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(SHEET_COLUMNS.map((name) => [name, cells[columns.indexOf(name)] ?? ''])),
    })),
  };
}
