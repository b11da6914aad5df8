import { HearsayError } from '../../../errors.ts';
import { finishErasures } from '../../erase/index.ts';
import { eraseAgain } from '../../erase/reapply-erasures.ts';
import { oweSweep } from '../../erase/sweep.ts';
import { applyJudgements } from '../../judgements/append-judgement.ts';
import type { RecordedJudgement } from '../../judgements/recorded-judgement.ts';
import { syncPeople } from '../../judgements/sync-people.ts';
import { forgetDecisions, gatherDecisions, loadJudgements } from '../../load/judgements.ts';
import type { OpenRecord } from '../../open-record.ts';
import type { Db } from '../../store/store.ts';
import { type GivenDocument, readDocumentLine } from '../lines/document-line.ts';
import { field, type Line, oneOf, readId, refuse } from '../lines/fields.ts';
import { readJudgementLine } from '../lines/judgement-line.ts';
import { LINK_TYPES, type LinkState, readLinkLine } from '../lines/link-line.ts';
import { readOriginalLine } from '../lines/original-line.ts';
import { type PersonState, readPersonLine } from '../lines/person-line.ts';
import { readQuestionLine } from '../lines/question-line.ts';
import { readReadingLine } from '../lines/reading-line.ts';
import { readEndLine, readRecordLine } from '../lines/record-line.ts';
import { readRunLine, readWatchedLine } from '../lines/run-line.ts';
import { readStatementLine } from '../lines/statement-line.ts';
import { readTombstoneLine, type Tombstone } from '../lines/tombstone-line.ts';
import type { ImportReport, ImportState } from './import-state.ts';
import type { NumberedLine } from './read-lines.ts';
import { placeDocuments, takeDocument } from './take-documents.ts';
import { takeJudgements } from './take-judgements.ts';
import { countGained, takePeople } from './take-people.ts';
import {
  dropOriginals,
  takeOriginal,
  takeQuestion,
  takeRun,
  takeTombstone,
  takeWatched,
} from './take-sides.ts';
import { takeLinks, takeStatements } from './take-statements.ts';

/** The types of lines, in the order in which an export has them; those of one document stand together. */
const TYPES = [
  'record',
  'tombstone',
  'judgement',
  'person',
  'original',
  'document',
  'reading',
  'attribution',
  'statement',
  ...LINK_TYPES,
  'question',
  'run',
  'watched',
  'end',
] as const;
type LineType = (typeof TYPES)[number];

const OF_DOCUMENT: readonly LineType[] = ['document', 'reading', 'attribution'];
const OF_LINK: readonly LineType[] = LINK_TYPES;
/** People, statements and links are written so many at a time. */
const BATCH = 200;

/** What was read and is not written yet. */
interface Held {
  judgements: RecordedJudgement[];
  people: PersonState[];
  statements: ReturnType<typeof readStatementLine>[];
  links: LinkState[];
  document: GivenDocument | null;
  /** Id of the document whose attributions may come now. */
  current: string | null;
  last: LineType | null;
  lines: number;
}

async function takeErasure({ db, ownTombstones, report }: ImportState, tombstone: Tombstone): Promise<void> {
  ownTombstones.delete(tombstone.id);
  if (await takeTombstone(db, tombstone)) report.tombstones++;
}

/** Writes what has to be there before a line of that type. */
async function settle(state: ImportState, held: Held, type: LineType): Promise<void> {
  const at = TYPES.indexOf(type);
  if (state.decisions === null && at > TYPES.indexOf('judgement')) {
    await takeJudgements(state, held.judgements);
    state.decisions = gatherDecisions([...state.before, ...state.taken]);
  }
  if (held.people.length >= BATCH || at > TYPES.indexOf('person')) {
    await takePeople(state, held.people);
    held.people = [];
  }
  if (held.statements.length >= BATCH || at > TYPES.indexOf('statement')) {
    await takeStatements(state, held.statements);
    held.statements = [];
  }
  if (held.links.length >= BATCH || at > TYPES.indexOf('rejected-link')) {
    await takeLinks(state, held.links);
    held.links = [];
  }
}

/** Refuses a line that may not stand where it does. */
function checkOrder(type: LineType, { last, document }: Held): void {
  const lastType = last ?? 'record';
  const together = [OF_DOCUMENT, OF_LINK].find((types) => types.includes(type));
  const isBack = together
    ? TYPES.indexOf(lastType) > TYPES.indexOf(together.at(-1)!)
    : TYPES.indexOf(type) < TYPES.indexOf(lastType);
  if (isBack || type === 'record') refuse('type', type, `after a line of "${lastType}", one further on`);
  if (document && type !== 'reading')
    refuse('type', type, `"reading" of the document ${document.document.id}, further up,`);
  if (type === 'reading' && !document) refuse('type', type, 'a reading right after its document');
}

async function takeReading(state: ImportState, held: Held, line: Line): Promise<void> {
  const reading = readReadingLine(line);
  const given = held.document!;
  if (reading.document !== given.document.id) refuse('document', reading.document, given.document.id);
  held.document = null;
  held.current = given.document.id;
  await takeDocument(state, given, reading);
}

/** What is attributed follows from readings and judgements: the line is only made sure of. */
function checkAttribution({ current }: Held, line: Line): void {
  field(line, 'id', readId);
  const document = field(line, 'document', readId);
  if (document !== current) refuse('document', document, `that of the reading before (${current})`);
}

async function takeLine(state: ImportState, held: Held, line: Line): Promise<void> {
  const { db } = state;
  const type = field(line, 'type', oneOf(TYPES));
  checkOrder(type, held);
  held.last = type;
  await settle(state, held, type);
  if (type === 'tombstone') await takeErasure(state, readTombstoneLine(line));
  else if (type === 'judgement') held.judgements.push(readJudgementLine(line));
  else if (type === 'person') held.people.push(readPersonLine(line));
  else if (type === 'original') await takeOriginal(state, readOriginalLine(line));
  else if (type === 'document') held.document = readDocumentLine(line);
  else if (type === 'reading') await takeReading(state, held, line);
  else if (type === 'attribution') checkAttribution(held, line);
  else if (type === 'statement') held.statements.push(readStatementLine(line));
  else if (OF_LINK.includes(type)) held.links.push(readLinkLine(line));
  else if (type === 'question') await takeQuestion(state, readQuestionLine(line));
  else if (type === 'run') await takeRun(db, readRunLine(line));
  else if (type === 'watched') await takeWatched(db, readWatchedLine(line));
  else if (readEndLine(line) !== held.lines)
    refuse('lines', line.lines, `${held.lines}, as many as stand before,`);
}

/** Runs work on a line; errors name it. */
async function atLine<T>(name: string, number: number, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof HearsayError)) throw cause;
    throw new HearsayError(cause.code, `${name}, line ${number}: ${cause.message}`, { cause });
  }
}

function checkHeader(line: Line): void {
  if (line.type !== 'record')
    throw new HearsayError(
      'not-an-export',
      `this is no export of a record, whose first line has the "type" "record"; a file of "hearsay export" is accepted.`,
    );
  if (readRecordLine(line).hasTexts) return;
  throw new HearsayError(
    'no-texts',
    'this was exported without texts (--no-text) and cannot be taken in; an export with texts is accepted.',
  );
}

const truncated = (name: string, lines: number): HearsayError =>
  new HearsayError(
    'truncated',
    `${name} is cut off after ${lines} lines: its last line, of type "end", is missing.`,
  );

async function takeAll(state: ImportState, { name, lines }: ImportedFile): Promise<void> {
  const held: Held = {
    ...{ judgements: [], people: [], statements: [], links: [] },
    ...{ document: null, current: null, last: null, lines: 0 },
  };
  for await (const { number, line } of lines) {
    if (held.last === 'end')
      throw new HearsayError('bad-line', `${name}, line ${number}: it stands after the line of type "end".`);
    await atLine(name, number, () => (held.lines === 0 ? checkHeader(line) : takeLine(state, held, line)));
    held.lines++;
  }
  if (held.last !== 'end') throw truncated(name, held.lines);
}

/** Makes what is derived follow: of an empty record all was written right at once, but for flags of people. */
async function settleJudgements({
  db,
  record,
  isEmpty,
  before,
  taken,
  decisions,
}: ImportState): Promise<void> {
  if (!isEmpty) await applyJudgements(db, record, { before, known: gatherDecisions(before), added: taken });
  else if (decisions) await syncPeople(db, decisions);
}

/** Whether nothing is in a record, not even that something was erased. */
export async function isEmptyRecord(db: Db): Promise<boolean> {
  for (const table of ['document', 'person', 'judgement', 'tombstone'] as const) {
    const { count } = await db
      .selectFrom(db.selectFrom(table).select('id').limit(1).as('found'))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count > 0) return false;
  }
  return true;
}

/** The lines of an export, and what its file is called in messages. */
export interface ImportedFile {
  readonly name: string;
  readonly lines: AsyncIterable<NumberedLine>;
}

/** What a file is taken into a record with. */
export interface ImportOptions {
  /** What was erased elsewhere since the file was written. */
  readonly tombstones: readonly Tombstone[];
}

async function begin(db: Db, record: OpenRecord, { tombstones }: ImportOptions): Promise<ImportState> {
  const isEmpty = await isEmptyRecord(db);
  for (const one of tombstones) await takeTombstone(db, one);
  const own = await db.selectFrom('tombstone').select('id').execute();
  return {
    db,
    record,
    now: record.ports.now().toISOString(),
    isEmpty,
    report: {
      ...{ added: 0, known: 0, erased: [], redacted: 0, people: 0, judgements: 0, tombstones: 0 },
      conflicts: [],
    },
    before: await loadJudgements(db),
    taken: [],
    decisions: null,
    ownTombstones: new Set(own.map(({ id }) => id)),
    added: new Set(),
    originals: new Set(),
    gained: new Set(),
    unplaced: [],
  };
}

/**
 * Erases what the file has and was erased here, and what is here and was erased there: with all that came of it, as if it
 * had been here all the time.
 */
async function settleErasures(state: ImportState): Promise<void> {
  const { db, record, report, ownTombstones, isEmpty, added, now } = state;
  const hasDropped = await dropOriginals(state);
  if (hasDropped && ownTombstones.size > 0) await oweSweep(db, now);
  const isErasedThere = !isEmpty && report.tombstones > 0;
  if (isErasedThere || ownTombstones.size > 0) {
    const { documents, redacted } = await eraseAgain(db, record);
    for (const id of documents) added.delete(id);
    report.erased = documents;
    report.redacted = redacted;
  }
  report.added = added.size;
}

/**
 * Takes an export in, in one transaction: all of it is on the disk when this is fulfilled, or nothing. Documents that are
 * there already are left as they are; what was erased here or there is refused or erased again. Throws `not-an-export`,
 * `newer-export`, `no-texts`, `truncated`, `bad-line`, `bad-hash`, with the line and the field.
 */
export async function importRecord(
  record: OpenRecord,
  file: ImportedFile,
  options: ImportOptions = { tombstones: [] },
): Promise<ImportReport> {
  const report = await record.store.write(async (db) => {
    const state = await begin(db, record, options);
    await takeAll(state, file);
    await placeDocuments(state);
    await countGained(state);
    await settleJudgements(state);
    await settleErasures(state);
    return state.report;
  });
  forgetDecisions(record.key);
  await finishErasures(record);
  return report;
}
