import { HearsayError } from '../../../errors.ts';
import { parseCsv } from './parse-csv.ts';
import type { FilledSheet } from './read-sheet.ts';
import { SHEET_COLUMNS } from './sheet-row.ts';

const LARGEST = 64 * 1024 * 1024;

/** Text of a file as spreadsheets write it: UTF-16 with its mark, UTF-8, or what Windows has by default. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A sheet that was filled in, of the bytes of its file. Throws `bad-sheet` for what is none. */
export function sheetOfCsv(name: string, bytes: Uint8Array): FilledSheet {
  if (bytes.length > LARGEST)
    throw new HearsayError(
      'bad-sheet',
      `${name} is larger than ${LARGEST / 1024 / 1024} MB; a sheet is accepted.`,
    );
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new HearsayError('bad-sheet', `${name} is a workbook; save it as CSV, which is accepted.`);
  const [header, ...rows] = parseCsv(decode(bytes));
  const columns = (header?.cells ?? []).map((cell) => cell.trim());
  return {
    name,
    columns,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        SHEET_COLUMNS.map((column) => [column, cells[columns.indexOf(column)] ?? '']),
      ),
    })),
  };
}
