import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { HearsayError } from '../errors.ts';
import type { Document } from '../model/index.ts';
import { boundedChunks } from './bounded-chunks.ts';
import { type Origin, originOf } from './create-document.ts';
import { detectFormat, type InputFormat, type ReadFormat } from './detect-format.ts';
import { type Input, listInputs } from './list-inputs.ts';
import { readJsonl } from './read-jsonl.ts';
import { readText } from './read-text.ts';

/** How inputs are read. */
export interface ReadSettings {
  readonly format: InputFormat;
  /** Whether a URL may lead to the reader's own machine and network. */
  readonly allowPrivate: boolean;
  /** Most bytes of one article; of JSONL, of one line. */
  readonly maxBytes: number;
  /** For fetching one URL with all its redirects. */
  readonly timeoutMs: number;
  readonly now: () => Date;
  /** What `-` stands for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/** One input as it came out: a document, or the error that kept it from being read. */
export type ReadItem =
  | { readonly name: string; readonly document: Document }
  | { readonly name: string; readonly error: HearsayError };

/** An input as bytes, with what is known of them. */
interface Source {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly opening: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly origin: Origin;
  readonly close: () => Promise<unknown>;
}

/**
 * Reads paths, folders, patterns, URLs and `-` in the order given; a JSONL input gives a document a line. A bad input
 * yields its error, and the rest goes on.
 */
export async function* readInputs(
  inputs: readonly string[],
  settings: ReadSettings,
): AsyncIterable<ReadItem> {
  for await (const input of listInputs(inputs)) {
    try {
      yield* readInput(input, settings);
    } catch (error) {
      yield { name: input.name, error: asHearsayError(error, input.name) };
    }
  }
}

async function* readInput(input: Input, settings: ReadSettings): AsyncIterable<ReadItem> {
  if (input.kind === 'none') return yield { name: input.name, error: input.error };
  const source = await open(input.kind, input.name, settings);
  try {
    yield* readSource(source, settings);
  } finally {
    await source.close();
  }
}

async function* readSource(source: Source, settings: ReadSettings): AsyncIterable<ReadItem> {
  const { name } = source;
  const format = detectFormat(settings.format, source);
  if (format !== 'jsonl') return yield { name, document: await readWhole(source, format, settings) };
  for await (const { line, ...item } of readJsonl({ ...source, maxBytes: settings.maxBytes })) {
    yield { ...item, name: `${name}:${line}` };
  }
}

async function open(kind: 'file' | 'url' | 'stdin', name: string, settings: ReadSettings): Promise<Source> {
  const readAt = settings.now().toISOString();
  if (kind === 'url') return await openUrl(name, readAt, settings);
  const isFile = kind === 'file';
  const called = isFile ? name : 'standard input';
  const opened = await withOpening(isFile ? createReadStream(name) : settings.stdin(), called);
  const origin = originOf({ readAt, file: isFile ? name : null });
  return { ...opened, name: called, mediaType: null, charset: null, origin };
}

async function openUrl(name: string, readAt: string, settings: ReadSettings): Promise<Source> {
  const { fetchUrl } = await import('./url/fetch-url.ts');
  const { url, bytes, mediaType, charset } = await fetchUrl(name, { ...settings, resolve: null });
  const opened = await withOpening(Readable.from(bytes.length > 0 ? [bytes] : []), name);
  return { ...opened, name, mediaType, charset, origin: originOf({ readAt, fetchedFrom: url }) };
}

/** Looks at the first chunk without taking it away. Throws `empty` where there is none. */
async function withOpening(stream: AsyncIterable<Uint8Array>, name: string) {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done)
    throw new HearsayError('empty', `${name} is empty; a text, an HTML page or JSONL is accepted`);
  async function* all(opening: Uint8Array): AsyncIterable<Uint8Array> {
    yield opening;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const close = async () => iterator.return?.();
  return { opening: first.value, chunks: all(first.value), close };
}

async function readWhole(source: Source, format: ReadFormat, { maxBytes }: ReadSettings): Promise<Document> {
  const parts: Uint8Array[] = [];
  for await (const chunk of boundedChunks(source.chunks, source.name, maxBytes)) parts.push(chunk);
  const { decodeBytes } = await import('./decode-bytes.ts');
  const { text, notices } = decodeBytes(Buffer.concat(parts), source.name, source.charset);
  if (text.trim() === '') {
    throw new HearsayError(
      'empty',
      `${source.name} holds white space alone; a text, an HTML page or JSONL is accepted`,
    );
  }
  if (format === 'text') return readText(text, source.origin, notices);
  const { readHtml } = await import('./html/read-html.ts');
  return readHtml(text, source.origin, notices);
}

function asHearsayError(error: unknown, name: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const { message } = error as Error;
  return new HearsayError('unreadable', `${name} cannot be read: ${message}`, { cause: error });
}
