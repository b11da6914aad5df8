import { csvRow } from './csv-row.ts';
import { neutralise } from './neutralise.ts';

/** By this mark spreadsheets know that it is UTF-8. */
const MARK = '\ufeff';

/** Paragraphs are kept apart, but a row is a line of the file. */
const onOneLine = (words: string): string => neutralise(words).replace(/\s*\n\s*/g, ' ¶ ');

/** A sheet that is to be filled in as CSV, so that no spreadsheet runs anything in it. */
export const sheetCsv = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, string>>>[],
): string =>
  MARK +
  [csvRow(columns), ...rows.map((row) => csvRow(columns.map((name) => onOneLine(row[name] ?? ''))))].join('');
