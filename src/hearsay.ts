import { createHash } from 'node:crypto';
import { createRulesEngine, type Engine } from './attribute/index.ts';
import { HearsayError } from './errors.ts';
import type { Document, Reading } from './model/index.ts';
import { originOf, type ReadItem, type ReadSettings, readHtml, readInputs, readText } from './read/index.ts';
import type { EngineName, GivenPage, GivenText, ReadOptions } from './read-options.ts';
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
  const engine = engineOf(options.engine ?? 'rules');
  if (typeof input !== 'string') return readDocument(await givenDocument(input), engine);
  const readings: Reading[] = [];
  for await (const result of readAll([input], options)) {
    if ('error' in result) throw result.error;
    readings.push(result.reading);
    if (readings.length > 1) break;
  }
  const [reading] = readings;
  if (reading && readings.length === 1) return reading;
  throw new HearsayError('not-one-document', `“${input}” does not hold exactly one document; use readAll.`);
}

/**
 * Reads paths, folders, globs, URLs and `-` in the order given, each document when it is asked for. What cannot be
 * read yields its error, and the rest goes on; only misuse throws.
 */
export async function* readAll(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const engine = engineOf(options.engine ?? 'rules');
  for await (const item of readInputs(inputs, settings(options))) {
    yield readItem(item, engine);
  }
}

/** A fault of ours in one document is told like a bad input, so that it does not end a run over thousands. */
function readItem(item: ReadItem, engine: Engine): ReadResult {
  if ('error' in item) return item;
  const { name, document } = item;
  try {
    return { name, reading: readDocument(document, engine) };
  } catch (cause) {
    const message = `${name} made Hearsay itself fail (${(cause as Error).message}); please report it.`;
    return { name, error: new HearsayError('internal', message, { cause }) };
  }
}

/** From a document to its reading: segment, attribute. A language that no engine reads leaves it without attributions. */
function readDocument(document: Document, engine: Engine): Reading {
  if (document.notices.some((notice) => notice.code === 'unsupported-language')) {
    return { document, attributions: [], people: [], notices: document.notices };
  }
  const segmented = segment(document);
  const attributions = engine.attribute(segmented);
  return { document, attributions, people: [], notices: [...document.notices, ...segmented.notices] };
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

let rules: Engine | null = null;

/** Engines have no state, so one serves all. Fails for one that this release does not have. */
function engineOf(name: EngineName): Engine {
  if (name === 'rules') {
    rules ??= createRulesEngine({ hash });
    return rules;
  }
  throw new HearsayError(
    'engine-not-available',
    `The engine “${name}” is not in this release; a later one brings it. Available: rules.`,
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
