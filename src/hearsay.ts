import { compareReadings, type ReadAccount } from './compare-readings.ts';
import { HearsayError } from './errors.ts';
import { LINK_VERSION, linkDocument, standingOf } from './link/index.ts';
import type { CheckedDraft, ComparedAccounts, Document, Reading, Segmented } from './model/index.ts';
import { originOf, readHtml, readInputs, readText } from './read/index.ts';
import { readDocument, readingOf } from './read-document.ts';
import type { GivenPage, GivenText, ReadOptions } from './read-options.ts';
import { readSettings } from './read-settings.ts';
import type { LinkWork, OpenRecord, OpenSettings, PeopleWork, Viewer } from './record/index.ts';
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
import { openEngine } from './runtime/open-engine.ts';
import { openLinkReader } from './runtime/open-link-reader.ts';
import { openSentenceEncoder } from './runtime/open-sentence-encoder.ts';
import { readItems } from './runtime/read-items.ts';
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
    return readingOf(document, await readDocument(document, { ...engine, linkReader: null }));
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
  const items = readInputs(inputs, readSettings(options));
  for await (const one of readItems(items, { options, isKnown: async () => false, isLinked: false })) {
    if ('error' in one) yield { name: one.name, error: one.error };
    else yield { name: one.name, reading: readingOf(one.document, one.findings!) };
  }
}

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
    link: async (document, archive) => linkDocument(document, { archive, reader: await openLinkReader() }),
    standing: standingOf,
  };
  return open(where, { people, links, openEncoder: openSentenceEncoder, now: () => new Date() }, how);
}

function givenDocument(given: GivenText | GivenPage): Promise<Document> | Document {
  const readAt = new Date().toISOString();
  if ('text' in given) {
    const { text, ...known } = given;
    return readText(text, originOf({ ...known, readAt }));
  }
  const { html, ...known } = given;
  return readHtml(html, originOf({ ...known, readAt }));
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
  const accounts: ReadAccount[] = [];
  try {
    for (const input of inputs) {
      const known = record === null ? null : await recordedAccount(record, input);
      accounts.push(...(known === null ? await readAccounts(input, options) : [known]));
    }
  } finally {
    await record?.close();
  }
  return compareAccounts(accounts);
}

/** An account that a record has and shows, by an id, its first characters, or an address; null where it has none. */
export async function recordedAccount(
  record: OpenRecord,
  input: string,
  viewer?: Viewer,
): Promise<ReadAccount | null> {
  const { findAccount } = await loadRecord();
  const found = await findAccount(record, input, viewer);
  return found === null ? null : { reading: found.reading, recorded: found };
}

/** Reads the accounts that an input holds. Throws what cannot be read. */
export async function readAccounts(
  input: string,
  options: ReadOptions = {},
): Promise<readonly ReadAccount[]> {
  const accounts: ReadAccount[] = [];
  for await (const result of readAll([input], { ...options, threads: 1 })) {
    if ('error' in result) throw result.error;
    accounts.push({ reading: result.reading, recorded: null });
  }
  return accounts;
}

/** Lays accounts side by side that were read before, each document once. Throws `one-account`. */
export async function compareAccounts(accounts: readonly ReadAccount[]): Promise<ComparedAccounts> {
  const each = new Map(accounts.map((account) => [account.reading.document.id, account]));
  return compareReadings([...each.values()], {
    join: (readings) => joinReadings(readings),
    reader: await openLinkReader(),
  });
}

/** A draft as it was read, with the quotations in it. */
export interface ReadDraft extends Pick<Segmented, 'quotations'> {
  readonly reading: Reading;
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
    return await checkRead(record, await readDraft(draft, options));
  } finally {
    await record.close();
  }
}

/** Reads a draft to be checked. Throws what `read` throws. */
export async function readDraft(
  draft: string | GivenText | GivenPage,
  options: ReadOptions = {},
): Promise<ReadDraft> {
  const reading = await read(draft, options);
  return { reading, quotations: segment(reading.document).quotations };
}

/** Says of each quotation of a draft that was read what a record has of it and shows. */
export async function checkRead(
  record: OpenRecord,
  { reading, quotations }: ReadDraft,
  viewer?: Viewer,
): Promise<CheckedDraft> {
  const { checkDraft } = await loadRecord();
  const checked = await checkDraft(record, reading, { quotations }, viewer);
  return { quotations: checked, notices: reading.notices };
}

export { type AddOptions, type AddResult, addAll } from './add-all.ts';
export type { ReadAccount } from './compare-readings.ts';
export type { GivenPage, GivenText, ReadOptions } from './read-options.ts';
export {
  type Doubt,
  type JoinedAttribution,
  type JoinedReadings,
  type KnownPerson,
  listDoubts,
  type PeopleQuestion,
} from './resolve/index.ts';
