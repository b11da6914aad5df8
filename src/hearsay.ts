import type { Engine } from './attribute/index.ts';
import { compareReadings, type ReadAccount } from './compare-readings.ts';
import { HearsayError } from './errors.ts';
import { LINK_VERSION, linkDocument, standingOf } from './link/index.ts';
import type { CheckedDraft, ComparedAccounts, Document, Reading } from './model/index.ts';
import {
  originOf,
  type ReadItem,
  type ReadProgress,
  type ReadSettings,
  readHtml,
  readInputs,
  readText,
  type Validators,
} from './read/index.ts';
import { type Findings, readDocument, readingOf } from './read-document.ts';
import type { GivenPage, GivenText, ReadOptions } from './read-options.ts';
import type {
  Added,
  Addition,
  LinkWork,
  OpenRecord,
  OpenSettings,
  PeopleWork,
  Run,
  RunCounts,
} from './record/index.ts';
import {
  addMention,
  type JoinedReadings,
  type JoinOptions,
  joinReadings as joinPeopleOf,
  joinRecorded,
  keysInReading,
  keysOfPerson,
  nameForms,
} from './resolve/index.ts';
import { hash } from './runtime/hash.ts';
import { inGroups } from './runtime/in-groups.ts';
import { openEngine } from './runtime/open-engine.ts';
import { openSentenceEncoder } from './runtime/open-sentence-encoder.ts';
import { type FoundIn, readItems } from './runtime/read-items.ts';
import { segment } from './segment/index.ts';

/** One input as it came out: its reading, or why there is none. */
export type ReadResult =
  | { readonly name: string; readonly reading: Reading }
  | { readonly name: string; readonly error: HearsayError };

/**
 * Reads one article: a path, an http(s) URL, `-` for standard input, or a text or page that the caller has. Fails
 * with a `HearsayError` where that cannot be read, or holds more than one document; `readAll` is for those.
 */
export async function read(
  input: string | GivenText | GivenPage,
  options: ReadOptions = {},
): Promise<Reading> {
  if (typeof input !== 'string') {
    const engine = await openEngine(options.engine ?? 'model');
    const document = await givenDocument(input);
    return readingOf(document, await readDocument(document, engine));
  }
  const readings: Reading[] = [];
  for await (const result of readAll([input], { ...options, threads: 1 })) {
    if ('error' in result) throw result.error;
    readings.push(result.reading);
    if (readings.length > 1) break;
  }
  const [reading] = readings;
  if (reading && readings.length === 1) return reading;
  throw new HearsayError('not-one-document', `“${input}” does not hold exactly one document; use readAll.`);
}

/**
 * Reads paths, folders, globs, URLs and `-` in the order given, some documents ahead of the one asked for. What cannot
 * be read yields its error, and the rest goes on; only misuse throws. The learned engine reads the first document here
 * and the others in worker threads.
 */
export async function* readAll(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const items = readInputs(inputs, settings(options));
  for await (const one of readItems(items, { options, isKnown: async () => false })) {
    if ('error' in one) yield { name: one.name, error: one.error };
    else yield { name: one.name, reading: readingOf(one.document, one.findings!) };
  }
}

type ReadFinding = FoundIn<Exclude<ReadItem, { error: unknown }>>;
type FoundItem = ReadFinding | Extract<ReadItem, { error: unknown }>;

/** Loaded when it is first needed: reading without a record need not wait for it. */
const loadRecord = () => import('./record/index.ts');

/**
 * Opens a record, a file or `postgres://…`, with what it needs of the other stages. Throws what
 * `openRecord` of the record throws; the caller closes it.
 */
export async function openRecord(where: string, how: OpenSettings = { isMade: true }): Promise<OpenRecord> {
  const { openRecord: open } = await loadRecord();
  const people: PeopleWork = {
    keysOf: keysOfPerson,
    keysIn: keysInReading,
    join: (reading, around) => joinRecorded(reading, around, hash),
    addMention,
    nameForms,
  };
  const links: LinkWork = {
    version: LINK_VERSION,
    sentences: (document) => segment(document).sentences,
    link: linkDocument,
    standing: standingOf,
  };
  return open(where, { people, links, openEncoder: openSentenceEncoder, now: () => new Date() }, how);
}

/** How inputs are added to a record. */
export interface AddOptions extends ReadOptions {
  /** Whether the bytes that documents came from are kept; true. */
  readonly originals?: boolean;
  /** Told of the run when it begins. */
  readonly onRun?: (run: Run) => void;
  /** Told how far reading the inputs has come. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told of each item that is in the record from an earlier part of the run. */
  readonly onSkipped?: (key: string) => void;
  /** What servers said of addresses given as inputs when they were read last; those of now are put in. */
  readonly validators?: Map<string, Validators>;
  /** Whether the run stays open, so that the next over the same inputs leaves out what this one has done. */
  readonly isToGoOn?: boolean;
}

/** What became of one input. */
export type AddResult =
  | { readonly name: string; readonly added: Added }
  | { readonly name: string; readonly error: HearsayError };

/**
 * Reads inputs as `readAll` does and keeps each in the record. A result is yielded when it is on the disk. A bad input is
 * noted in the record with its reason and the rest goes on; a failure of the record itself throws. A run that is cut off
 * goes on where it was when the same inputs are added again.
 */
export async function* addAll(
  record: OpenRecord,
  inputs: readonly string[],
  options: AddOptions = {},
): AsyncGenerator<AddResult, RunCounts> {
  const { beginRun, countRun, finishRun, isItemDone, isKnown, noteFailure } = await loadRecord();
  const run = await beginRun(record, inputs);
  options.onRun?.(run);
  const items = readInputs(inputs, {
    ...settings(options),
    isDone: run.isResumed ? (key) => isItemDone(record, run, key) : undefined,
    onSkipped: options.onSkipped,
    onProgress: options.onProgress,
    validators: options.validators,
  });
  const { engine } = await openEngine(options.engine ?? 'model');
  const found = readItems(items, { options, isKnown: (document) => isKnown(record, document.id, engine) });
  for await (const group of inGroups(found, GROUPING)) {
    const results = await addGroup(record, group, { engine, run, options });
    for (const result of results) {
      if ('error' in result) {
        if (isOfRecord(result.error)) throw result.error;
        await noteFailure(record, { run: run.n, input: result.name, error: result.error });
      }
      yield result;
    }
  }
  return options.isToGoOn ? countRun(record, run) : finishRun(record, run);
}

/** Documents that come soon after one another are kept together: a transaction takes as long as half a document. */
const GROUPING = { most: 16, patience: 50 };

/** Errors after which nothing more can be added. */
const OF_RECORD = ['disk-full', 'damaged', 'read-only', 'busy', 'disk-error', 'server-away', 'no-access'];
const isOfRecord = ({ code }: HearsayError): boolean => OF_RECORD.includes(code);

interface Adding {
  readonly engine: Engine;
  readonly run: Run;
  readonly options: AddOptions;
}

/** Adds what was read of some items in one transaction; what became of each, in their order. */
async function addGroup(
  record: OpenRecord,
  group: readonly FoundItem[],
  adding: Adding,
): Promise<readonly AddResult[]> {
  const { addDocuments } = await loadRecord();
  const read = group.filter((one): one is ReadFinding => !('error' in one));
  const added = await addDocuments(
    record,
    read.map((one) => additionOf(one, adding)),
  );
  const results = new Map(read.map((one, at): [FoundItem, (typeof added)[number]] => [one, added[at]!]));
  return group.map((one) => {
    if ('error' in one) return { name: one.name, error: one.error };
    const result = results.get(one)!;
    return result instanceof HearsayError
      ? { name: one.name, error: result }
      : { name: one.name, added: result };
  });
}

const NOTHING: Findings = { attributions: [], people: [], notices: [], sentences: [] };

const additionOf = (
  { key, document, original, findings }: ReadFinding,
  { engine, run, options }: Adding,
): Addition => ({
  reading: readingOf(document, findings ?? NOTHING),
  sentences: findings?.sentences ?? null,
  engine: { name: engine.name, version: engine.version },
  original: options.originals === false ? null : original,
  item: { run: run.n, key },
});

function givenDocument(given: GivenText | GivenPage): Promise<Document> | Document {
  const readAt = new Date().toISOString();
  if ('text' in given) {
    const { text, ...known } = given;
    return readText(text, originOf({ ...known, readAt }));
  }
  const { html, ...known } = given;
  return readHtml(html, originOf({ ...known, readAt }));
}

function settings(options: ReadOptions): ReadSettings {
  const { input, allowPrivate, maxBytes, timeoutMs, columns, edition } = options;
  return {
    columns,
    isEdition: edition,
    format: input ?? 'auto',
    allowPrivate: allowPrivate ?? false,
    maxBytes: maxBytes ?? 20_000_000,
    timeoutMs: timeoutMs ?? 30_000,
    now: () => new Date(),
    stdin: () => process.stdin,
  };
}

/**
 * Joins the people of several readings: who is one, under one id, and what is in doubt. What people decided
 * (`judgements`) goes before what the machine thinks. The earliest reading first gives the best result.
 */
export function joinReadings(
  readings: readonly Reading[],
  options: Omit<JoinOptions, 'hash' | 'registry'> = {},
): JoinedReadings {
  return joinPeopleOf(readings, { ...options, hash });
}

/** How accounts are read to be compared. */
export interface CompareOptions extends ReadOptions {
  /** A record whose documents may be named by an id, its first characters, or an address; none. */
  readonly record?: string;
}

/**
 * Reads two or more accounts of one affair and lays them side by side. An input that a record is asked for and has is the
 * record's document, with what was decided on it; any other is read. Throws what cannot be read, and `one-account`.
 */
export async function compare(
  inputs: readonly string[],
  { record: where, ...options }: CompareOptions = {},
): Promise<ComparedAccounts> {
  const record = where === undefined ? null : await openRecord(where, { isMade: false });
  const accounts = new Map<string, ReadAccount>();
  try {
    for (const input of inputs)
      for (const account of await readAccount(input, record, options))
        accounts.set(account.reading.document.id, account);
  } finally {
    await record?.close();
  }
  return compareReadings([...accounts.values()], (readings) => joinReadings(readings));
}

async function readAccount(
  input: string,
  record: OpenRecord | null,
  options: ReadOptions,
): Promise<readonly ReadAccount[]> {
  const found = record === null ? null : await (await loadRecord()).findAccount(record, input);
  if (found !== null) return [{ reading: found.reading, recorded: found }];
  const accounts: ReadAccount[] = [];
  for await (const result of readAll([input], { ...options, threads: 1 })) {
    if ('error' in result) throw result.error;
    accounts.push({ reading: result.reading, recorded: null });
  }
  return accounts;
}

/** How a draft is read, and what it is checked against. */
export interface CheckOptions extends ReadOptions {
  /** The record. */
  readonly record: string;
}

/**
 * Reads a draft (a path, `-`, or a text that the caller has) and says of each quotation in it what a record has of it. The
 * draft is kept nowhere. Throws what `read` throws, and `no-record`.
 */
export async function check(
  draft: string | GivenText | GivenPage,
  { record: where, ...options }: CheckOptions,
): Promise<CheckedDraft> {
  const record = await openRecord(where, { isMade: false });
  try {
    const reading = await read(draft, options);
    const { checkDraft } = await loadRecord();
    const quotations = await checkDraft(record, reading, segment(reading.document));
    return { quotations, notices: reading.notices };
  } finally {
    await record.close();
  }
}

export {
  type Doubt,
  type JoinedAttribution,
  type JoinedReadings,
  type KnownPerson,
  listDoubts,
  type PeopleQuestion,
} from './resolve/index.ts';
