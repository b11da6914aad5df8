/** The columns that a coder fills in, with what may stand in them beside nothing. */
export const ANSWERS = ['content_ok', 'speaker_ok', 'manner_ok'] as const;
export type Answered = (typeof ANSWERS)[number];

/** The columns of a coding sheet, in order; those to be filled in stand beside what they are about. */
export const SHEET_COLUMNS = [
  'part',
  'row',
  'context',
  'speaker',
  'manner',
  'polarity',
  'content_ok',
  'speaker_ok',
  'speaker_should_be',
  'manner_ok',
  'missed',
  'note',
  'coder',
  'document',
  'publisher',
  'published',
  'stratum',
  'weight',
  'engine',
  'id',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** A row of a sheet as it is drawn or as it comes back; a cell that is not there is empty. */
export type SheetRow = Readonly<Partial<Record<SheetColumn, string>>>;

/*
 * Spreadsheets take “1.5” for the first of May, and an id of digits for a number, and write that back. What the program has
 * to read again is therefore written so that it can be nothing but text.
 */

/** An id as it is written. */
export const idCell = (id: string): string => `#${id}`;

/** For how many a row stands, as it is written. */
export const weightCell = (weight: number): string => `x${Number(weight.toPrecision(9))}`;

/** What found it, as it is written: its name, a space, its version. */
export const engineCell = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name} ${version}`;
