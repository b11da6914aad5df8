import type { Reading } from '../../../model/index.ts';
import type { Filters } from '../../find/filters.ts';
import { IN_ERROR } from '../../find/in-error.ts';
import { readingsOf } from '../../find/reading-of.ts';
import { loadDocuments, type RecordedDocument } from '../../load/load-documents.ts';
import type { OpenRecord } from '../../open-record.ts';
import { standsAs } from '../../sight/seen-standings.ts';
import type { Sight } from '../../sight/sight.ts';
import type { Db } from '../../store/store.ts';
import type { Line } from '../lines/fields.ts';
import { judgementLine } from '../lines/judgement-line.ts';
import { linkLine } from '../lines/link-line.ts';
import { originalLine } from '../lines/original-line.ts';
import { personLine } from '../lines/person-line.ts';
import { questionLine } from '../lines/question-line.ts';
import { endLine, recordLine } from '../lines/record-line.ts';
import { runLine, watchedLine } from '../lines/run-line.ts';
import { statementLine } from '../lines/statement-line.ts';
import { tombstoneLine } from '../lines/tombstone-line.ts';
import { attributionsIn, listDocuments } from './choose-documents.ts';
import { exportDocuments } from './export-documents.ts';
import { exportLinks } from './export-links.ts';
import { exportPeople } from './export-people.ts';
import { exportOriginals, exportRuns, listQuestions, listTombstones, listWatched } from './export-sides.ts';
import { exportStatements } from './export-statements.ts';
import { hidePeople } from './hide-people.ts';
import { type Asked, type Selection, select } from './select.ts';

/** What an export has in it. */
export interface ExportOptions extends Asked {
  /** Whether words of the texts are given out; else ids, hashes and offsets alone. */
  readonly hasTexts: boolean;
  /** Whether the bytes that documents came from are given out. */
  readonly hasOriginals: boolean;
  /** Whether runs of adding and watched addresses are given out, as in a backup. */
  readonly hasRuns: boolean;
}

/** Runs work on the record as it is now, whatever is written since. */
async function* inSnapshot<T>({ store }: OpenRecord, work: (db: Db) => AsyncGenerator<T>): AsyncGenerator<T> {
  const { db, close } = await store.snapshot();
  try {
    yield* work(db);
  } finally {
    await close();
  }
}

interface Given extends ExportOptions {
  readonly selection: Selection;
  readonly record: OpenRecord;
}

async function* linesBetween(db: Db, given: Given): AsyncGenerator<Line> {
  const { selection, record, hasTexts, hasOriginals, hasRuns } = given;
  for (const one of await listTombstones(db)) yield tombstoneLine(one);
  for (const one of selection.judgements) yield judgementLine(one, hasTexts);
  for await (const one of exportPeople(db, {
    ...{ people: selection.people, work: record.ports.people, sight: selection.narrowing.sight },
  }))
    yield personLine(one, hasTexts);
  if (hasOriginals && hasTexts)
    for await (const one of exportOriginals(db, selection)) yield originalLine(one);
  yield* exportDocuments(db, selection, hasTexts);
  for await (const one of exportStatements(db, selection)) yield statementLine(one);
  for await (const one of exportLinks(db, selection)) yield linkLine(one);
  for (const one of await listQuestions(db, selection)) yield questionLine(one);
  // Runs and addresses tell of documents that not everybody may see.
  if (!hasRuns || !given.filters.hasInternal) return;
  for await (const one of exportRuns(db)) yield runLine(one);
  for (const one of await listWatched(db)) yield watchedLine(one);
}

/**
 * The lines of an export, from one state of the record and in an order that is the same for the same record on either
 * store: `importRecord` takes them back. `docs/export.md` says what each has.
 */
export function exportLines(record: OpenRecord, options: ExportOptions): AsyncGenerator<Line> {
  return inSnapshot(record, async function* (db) {
    const selection = await select(db, options, record.ports);
    const { hasTexts, hasOriginals } = options;
    yield recordLine({ isWhole: selection.isWhole, hasTexts, hasOriginals: hasOriginals && hasTexts });
    let lines = 1;
    for await (const line of linesBetween(db, { ...options, selection, record })) {
      yield line;
      lines++;
    }
    yield endLine(lines);
  });
}

interface Errors {
  readonly ids: ReadonlySet<string> | null;
  readonly filters: Filters;
  readonly sight: Sight;
}

/** Those of some attributions that are who is said to have said them, unless the others are asked for. */
async function withoutErrors(
  db: Db,
  documents: readonly RecordedDocument[],
  { ids, filters, sight }: Errors,
): Promise<ReadonlySet<string> | null> {
  if (filters.standing !== null) return ids;
  const wrong = await db
    .selectFrom('attribution')
    .select('id')
    .where(standsAs(IN_ERROR, sight))
    .where(
      'document',
      'in',
      documents.map(({ row }) => row.n),
    )
    .execute();
  if (wrong.length === 0) return ids;
  const all = ids ?? documents.flatMap(({ attributions }) => attributions.map((one) => one.attribution.id));
  const left = new Set(all);
  for (const { id } of wrong) left.delete(id);
  return left;
}

/**
 * Documents with the attributions that are asked for, as readings, in the order in which they were added; without what
 * an outlet has said was attributed in error, unless that standing is asked for.
 */
export function exportReadings(record: OpenRecord, asked: Asked): AsyncGenerator<Reading> {
  return inSnapshot(record, async function* (db) {
    const selection = await select(db, asked, record.ports);
    for await (const numbers of listDocuments(db, selection)) {
      const documents = await loadDocuments(db, numbers, selection.decisions);
      const asIs = await attributionsIn(db, numbers, selection.narrowing);
      const ids = await withoutErrors(db, documents, {
        ...{ ids: asIs, filters: asked.filters, sight: selection.narrowing.sight },
      });
      yield* await readingsOf(
        db,
        documents.map((one) => ({ recorded: hidePeople(one, selection.hidden), ids })),
        { hasRestricted: asked.hasRestricted, sight: selection.narrowing.sight },
      );
    }
  });
}
