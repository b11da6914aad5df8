import { HearsayError } from '../../../errors.ts';
import { MANNERS } from '../../../model/index.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Db } from '../../store/store.ts';
import { type Agreement, agreementOf } from '../agreement/agreement.ts';
import { interval, nominal } from '../agreement/krippendorff-alpha.ts';
import type { MeasuredError } from '../error/measured-error.ts';
import { type CodedRow, type FilledSheet, readSheets } from './read-sheet.ts';
import { type EngineScore, scoreRows, settleRows } from './score-rows.ts';
import { ANSWERS } from './sheet-row.ts';

/** What came of filled-in sheets. */
export interface SheetScore {
  readonly engines: readonly EngineScore[];
  readonly agreement: readonly Agreement[];
  readonly coders: readonly string[];
  /** Rows that count, and how many cells of a column were left empty, or were answered “unsure”, in them. */
  readonly rows: { readonly attributions: number; readonly passages: number };
  readonly blank: Readonly<Record<string, number>>;
  readonly unsure: Readonly<Record<string, number>>;
  /** Rows on which as many coders say yes as no, by column. */
  readonly disputed: Readonly<Record<string, number>>;
  /** Rows that are not in the record as they were (any more); they do not count. */
  readonly gone: readonly { readonly place: string; readonly id: string }[];
}

const BATCH = 5000;

async function idsThere(
  db: Db,
  table: 'attribution' | 'document',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const rows = await db.selectFrom(table).select('id').where('id', 'in', some).execute();
    for (const { id } of rows) there.add(id);
  }
  return there;
}

const documentOf = ({ id }: CodedRow): string => id.split(':')[0]!;

async function splitGone(
  db: Db,
  rows: readonly CodedRow[],
): Promise<{ readonly there: readonly CodedRow[]; readonly gone: readonly CodedRow[] }> {
  const [attributions, passages] = [
    rows.filter(({ part }) => part === 'attribution'),
    rows.filter(({ part }) => part === 'passage'),
  ];
  const known = await idsThere(db, 'attribution', [...new Set(attributions.map(({ id }) => id))]);
  const documents = await idsThere(db, 'document', [...new Set(passages.map(documentOf))]);
  const isThere = (row: CodedRow) =>
    row.part === 'attribution' ? known.has(row.id) : documents.has(documentOf(row));
  const { there = [], gone = [] } = Object.groupBy(rows, (row) => (isThere(row) ? 'there' : 'gone'));
  return { there, gone };
}

function agreements(rows: readonly CodedRow[]): readonly Agreement[] {
  const verdicts = ANSWERS.map((column) =>
    agreementOf(
      column,
      rows.flatMap(({ id, coder, answers }) => {
        const value = answers[column];
        return value === null ? [] : [{ row: id, coder, value }];
      }),
      nominal,
    ),
  );
  const counts = rows.flatMap(({ id, coder, missed }) =>
    missed === null ? [] : [{ row: id, coder, value: missed }],
  );
  return [...verdicts, agreementOf('missed', counts, interval)].filter((one) => one !== null);
}

/** How many cells of each column of answers are of some kind. */
function countCells(
  rows: readonly CodedRow[],
  isMeant: (answer: string | number | null) => boolean,
): Readonly<Record<string, number>> {
  const asked = rows.filter(({ part }) => part === 'attribution');
  const passages = rows.filter(({ part }) => part === 'passage');
  return Object.fromEntries([
    ...ANSWERS.map((column) => [column, asked.filter(({ answers }) => isMeant(answers[column])).length]),
    ['missed', passages.filter(({ missed }) => isMeant(missed)).length],
  ]);
}

/**
 * Scores filled-in sheets: one's own precision and recall, and how far coders agree. A row that several have coded counts
 * as most of them say. Throws `bad-sheet`.
 */
export async function scoreSheets(
  { store }: OpenRecord,
  sheets: readonly FilledSheet[],
): Promise<SheetScore> {
  const rows = readSheets(sheets);
  if (rows.length === 0)
    throw new HearsayError(
      'bad-sheet',
      `${sheets.map(({ name }) => name).join(', ')}: there are no rows to score.`,
    );
  const { there, gone } = await splitGone(store.db, rows);
  const settled = settleRows(there);
  const disputed = ANSWERS.map((column) => [
    column,
    settled.filter((row) => row.disputed.includes(column)).length,
  ]);
  const of = (part: CodedRow['part']) => settled.filter((row) => row.part === part).length;
  return {
    engines: scoreRows(settled),
    agreement: agreements(there),
    coders: [...new Set(rows.map(({ coder }) => coder))].sort(),
    rows: { attributions: of('attribution'), passages: of('passage') },
    blank: countCells(there, (answer) => answer === null),
    unsure: countCells(there, (answer) => answer === 'unsure'),
    disputed: Object.fromEntries(disputed),
    gone: gone.map(({ place, id }) => ({ place, id })),
  };
}

/**
 * What sheets measured, as statistics use it; engines of which no precision, recall or speakers were coded are left out.
 * `source` says where it is from.
 */
export function measuredBy({ engines }: SheetScore, source: string): readonly MeasuredError[] {
  return engines.flatMap(
    ({ engine, version, precision, recall, byManner, rightSpeaker, wrongSpeaker, rightManner }) => {
      if (precision === null || recall === null || rightSpeaker === null || wrongSpeaker === null) return [];
      const manners = MANNERS.map((manner) => [
        manner,
        { precision: (byManner[manner] ?? precision).share, recall: recall.share },
      ]);
      return [
        {
          ...{ engine, version, source },
          attributions: { precision: precision.share, recall: recall.share },
          manners: Object.fromEntries(manners) as MeasuredError['manners'],
          speakers: { right: rightSpeaker.share, wrong: wrongSpeaker.share },
          wrongManner: rightManner === null ? null : 1 - rightManner.share,
          spread: Math.hypot(precision.relativeError, recall.relativeError),
        },
      ];
    },
  );
}
