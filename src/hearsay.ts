import { availableParallelism } from 'node:os';
import { HearsayError } from './errors.ts';
import type { Document, Reading } from './model/index.ts';
import { originOf, type ReadItem, type ReadSettings, readHtml, readInputs, readText } from './read/index.ts';
import { type Findings, readDocument } from './read-document.ts';
import type { GivenPage, GivenText, ReadOptions } from './read-options.ts';
import { type JoinedReadings, type JoinOptions, joinReadings as joinPeopleOf } from './resolve/index.ts';
import { hash } from './runtime/hash.ts';
import { inOrder } from './runtime/in-order.ts';
import { openEngine } from './runtime/open-engine.ts';
import type { Pool } from './runtime/open-pool.ts';

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
    return { document, ...(await readDocument(document, engine)) };
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

/** Threads that are worth their memory where nobody says how many. */
const MOST_THREADS = 4;

/**
 * Reads paths, folders, globs, URLs and `-` in the order given, some documents ahead of the one asked for. What cannot
 * be read yields its error, and the rest goes on; only misuse throws. The learned engine reads the first document here
 * and the others in worker threads.
 */
export async function* readAll(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const name = options.engine ?? 'model';
  const threads = threadsOf(options);
  const here = await openEngine(name);
  const isPooled = threads > 1 && here.engine.name === 'model';
  // Opened once, though several documents may ask for it at the same time.
  let pool: Promise<Pool> | null = null;
  let documents = 0;
  const readIn = async (document: Document): Promise<Findings> => {
    if (!isPooled || documents++ === 0) return readDocument(document, here);
    pool ??= import('./runtime/open-pool.ts').then(({ openPool }) => openPool(name, threads));
    return (await pool).read(document);
  };
  try {
    const items = readInputs(inputs, settings(options));
    yield* inOrder(items, (item) => readItem(item, readIn), isPooled ? 2 * threads : 1);
  } finally {
    await (await (pool as Promise<Pool> | null))?.close();
  }
}

/** A fault of ours in one document is told like a bad input, so that it does not end a run over thousands. */
async function readItem(
  item: ReadItem,
  findIn: (document: Document) => Promise<Findings>,
): Promise<ReadResult> {
  if ('error' in item) return item;
  const { name, document } = item;
  try {
    return { name, reading: { document, ...(await findIn(document)) } };
  } catch (cause) {
    const message = `${name} made Hearsay itself fail (${(cause as Error).message}); please report it.`;
    return { name, error: new HearsayError('internal', message, { cause }) };
  }
}

function threadsOf({ threads }: ReadOptions): number {
  if (threads === undefined) return Math.min(MOST_THREADS, availableParallelism());
  if (Number.isInteger(threads) && threads >= 1) return threads;
  throw new HearsayError('bad-threads', `threads ${threads}: a whole number from 1 up would be accepted.`);
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

function settings({ input, allowPrivate, maxBytes, timeoutMs }: ReadOptions): ReadSettings {
  return {
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

export {
  type Doubt,
  type JoinedAttribution,
  type JoinedReadings,
  type KnownPerson,
  listDoubts,
  type PeopleQuestion,
} from './resolve/index.ts';
