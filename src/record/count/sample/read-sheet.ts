import { HearsayError } from '../../../errors.ts';
import { MANNERS, type Manner } from '../../../model/index.ts';
import { ANSWERS, type Answered, SHEET_COLUMNS, type SheetRow } from './sheet-row.ts';

/** What a coder answered. */
export type Verdict = 'yes' | 'no' | 'unsure';

/** A sheet as it came back: its name, and its rows by the names of its columns. */
export interface FilledSheet {
  readonly name: string;
  readonly columns: readonly string[];
  /** `line` is where the row stands in the file, from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: SheetRow }[];
}

/** A row of a sheet, checked. */
export interface CodedRow {
  readonly part: 'attribution' | 'passage';
  readonly id: string;
  readonly document: string;
  /** Who coded it: what the sheet says, or the name of the file. */
  readonly coder: string;
  readonly stratum: string;
  readonly weight: number;
  readonly engine: string;
  readonly version: string;
  readonly manner: Manner | null;
  readonly hasSpeaker: boolean;
  readonly answers: Readonly<Record<Answered, Verdict | null>>;
  readonly missed: number | null;
  /** For messages: “sheet.csv, row 7”. */
  readonly place: string;
}

const VERDICTS: ReadonlyMap<string, Verdict> = new Map([
  ...['yes', 'y', '1', 'true'].map((word) => [word, 'yes'] as const),
  ...['no', 'n', '0', 'false'].map((word) => [word, 'no'] as const),
  ...['unsure', '?'].map((word) => [word, 'unsure'] as const),
]);
const LONGEST = 40;
const MOST_MISSED = 99;

const shown = (value: string): string =>
  `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`;

function bad(place: string, column: string, value: string, accepted: string): HearsayError {
  return new HearsayError('bad-sheet', `${place}, ${column}: ${shown(value)}; ${accepted}.`);
}

/** The columns without which a sheet says nothing. */
const NEEDED = SHEET_COLUMNS.filter(
  (name) =>
    !['row', 'context', 'speaker_should_be', 'note', 'coder', 'polarity', 'publisher', 'published'].includes(
      name,
    ),
);

function checkColumns({ name, columns }: FilledSheet): void {
  const missing = NEEDED.filter((one) => !columns.includes(one));
  if (missing.length === 0) return;
  throw new HearsayError(
    'bad-sheet',
    `${name} has no column ${missing.join(', ')}; a sheet as "hearsay sample" wrote it is accepted, with its first row.`,
  );
}

const cellOf = (cells: SheetRow, column: keyof SheetRow): string => (cells[column] ?? '').trim();

function verdictOf(cells: SheetRow, column: Answered, place: string): Verdict | null {
  const value = cellOf(cells, column);
  if (value === '') return null;
  const verdict = VERDICTS.get(value.toLowerCase());
  if (verdict) return verdict;
  throw bad(place, column, value, 'yes, no, unsure or an empty cell is accepted');
}

function missedOf(cells: SheetRow, place: string): number | null {
  const value = cellOf(cells, 'missed');
  if (value === '') return null;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  throw bad(place, 'missed', value, `a whole number from 0 to ${MOST_MISSED} or an empty cell is accepted`);
}

const IDS = {
  attribution: /^#?([0-9a-f]{8,64})$/,
  passage: /^#?([0-9a-f]{8,64}:\d{1,12}-\d{1,12})$/,
} as const;

/** What the program wrote is taken back as it was: a cell that was altered would make every figure wrong. */
function writtenCells(cells: SheetRow, place: string): Pick<CodedRow, 'part' | 'id' | 'weight'> {
  const part = cellOf(cells, 'part');
  if (part !== 'attribution' && part !== 'passage')
    throw bad(place, 'part', part, 'attribution or passage is accepted, as it was written');
  const id = IDS[part].exec(cellOf(cells, 'id'))?.[1];
  if (id === undefined)
    throw bad(place, 'id', cellOf(cells, 'id'), 'the id is accepted that the sheet was written with');
  const weight = Number(cellOf(cells, 'weight').replace(/^x/, ''));
  if (!(weight > 0 && Number.isFinite(weight)))
    throw bad(
      place,
      'weight',
      cellOf(cells, 'weight'),
      'the number is accepted that the sheet was written with',
    );
  return { part, id, weight };
}

function codedRow(sheet: string, { line, cells }: FilledSheet['rows'][number]): CodedRow {
  const place = `${sheet}, row ${line}`;
  const written = writtenCells(cells, place);
  const manner = MANNERS.find((one) => one === cellOf(cells, 'manner')) ?? null;
  if (written.part === 'attribution' && manner === null)
    throw bad(
      place,
      'manner',
      cellOf(cells, 'manner'),
      `${MANNERS.join(', ')} is accepted, as it was written`,
    );
  const [engine, ...version] = cellOf(cells, 'engine').split(' ');
  const answers = ANSWERS.map((column) => [column, verdictOf(cells, column, place)]);
  return {
    ...{ ...written, manner, place },
    document: cellOf(cells, 'document'),
    coder: cellOf(cells, 'coder') || sheet,
    stratum: cellOf(cells, 'stratum'),
    engine: engine!,
    version: version.join(' '),
    hasSpeaker: cellOf(cells, 'speaker') !== '',
    answers: Object.fromEntries(answers) as CodedRow['answers'],
    missed: missedOf(cells, place),
  };
}

/** Refuses two rows of one coder on one thing: it cannot be told which one is meant. */
function checkDoubles(rows: readonly CodedRow[]): void {
  const seen = new Map<string, CodedRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.id, row.coder]);
    const before = seen.get(key);
    if (before)
      throw new HearsayError(
        'bad-sheet',
        `${row.place}: ${row.coder} has coded it already in ${before.place}; one row is accepted of each coder (the column coder says who).`,
      );
    seen.set(key, row);
  }
}

/** Checks filled-in sheets, cell by cell. Throws `bad-sheet` with the row, the column and what would be accepted. */
export function readSheets(sheets: readonly FilledSheet[]): readonly CodedRow[] {
  for (const sheet of sheets) checkColumns(sheet);
  const rows = sheets.flatMap(({ name, rows: own }) => own.map((row) => codedRow(name, row)));
  checkDoubles(rows);
  return rows;
}
