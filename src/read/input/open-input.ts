import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import type { Fetched } from '../../model/index.ts';
import { type Origin, originOf } from '../create-document.ts';
import type { FetchedPage, Validators } from '../url/fetch-url.ts';
import type { Input } from './list-inputs.ts';

/** How inputs are opened. */
export interface OpenSettings {
  /** Whether a URL may lead to the reader's own machine and network. */
  readonly allowPrivate: boolean;
  /** Most bytes of one article; of a table, of one line or row; of an archive, of one record. */
  readonly maxBytes: number;
  /** For fetching one URL with all its redirects. */
  readonly timeoutMs: number;
  readonly now: () => Date;
  /** What `-` stands for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** A folder whose files the inputs are, by their names alone; they are opened there and keep these names. */
  readonly folder?: string | undefined;
}

/** An input as bytes, with what is known of them. Who opens it closes it. */
export interface Source {
  /** For people. */
  readonly name: string;
  /** The path or address as it was given, or `-`. */
  readonly key: string;
  /** The bytes as they are stored. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The first of them, unpacked where they are gzipped. */
  readonly opening: Uint8Array;
  readonly isGzipped: boolean;
  /** How many bytes are stored, or null where it cannot be told. */
  readonly size: number | null;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly fetched: Fetched | null;
  readonly origin: Origin;
  readonly close: () => Promise<unknown>;
}

/**
 * Opens a file, an address or standard input; null for an address whose content has not changed since `validators`.
 * Throws `empty` where it has no bytes, or what kept it from opening.
 */
export async function openInput(
  input: Exclude<Input, { kind: 'none' }>,
  settings: OpenSettings,
  validators: Validators | null = null,
): Promise<Source | null> {
  if (input.kind === 'url') return await openUrl(input.name, settings, validators);
  const isFile = input.kind === 'file';
  const name = isFile ? input.name : 'standard input';
  const path = settings.folder === undefined ? name : join(settings.folder, name);
  const opened = await withOpening(isFile ? createReadStream(path) : settings.stdin(), name);
  return {
    ...opened,
    name,
    key: input.name,
    size: isFile ? (await stat(path)).size : null,
    mediaType: null,
    charset: null,
    fetched: null,
    origin: originOf({ readAt: settings.now().toISOString(), file: isFile ? name : null }),
  };
}

async function openUrl(
  name: string,
  settings: OpenSettings,
  validators: Validators | null,
): Promise<Source | null> {
  const page = await fetchPage(name, settings, validators);
  if (page === null) return null;
  const { bytes, mediaType, charset, fetched } = page;
  const opened = await withOpening(Readable.from(bytes.length > 0 ? [bytes] : []), name);
  const origin = originOf({ readAt: fetched.at, fetchedFrom: fetched.url });
  return { ...opened, name, key: name, size: bytes.length, mediaType, charset, fetched, origin };
}

async function fetchPage(
  name: string,
  settings: OpenSettings,
  validators: Validators | null,
): Promise<FetchedPage | null> {
  const { fetchIfChanged, fetchUrl } = await import('../url/fetch-url.ts');
  const fetching = { ...settings, resolve: null };
  return validators === null ? fetchUrl(name, fetching) : fetchIfChanged(name, validators, fetching);
}

/** Looks at the first chunk without taking it away. */
async function withOpening(stream: AsyncIterable<Uint8Array>, name: string) {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done)
    throw new HearsayError(
      'empty',
      `${name} is empty; a text, a page, a feed, a table or an archive is accepted`,
    );
  async function* all(opening: Uint8Array): AsyncIterable<Uint8Array> {
    yield opening;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const close = async () => iterator.return?.();
  const isGzipped = isGzip(first.value);
  const opening = isGzipped ? unpackOpening(first.value) : first.value;
  return { opening, isGzipped, chunks: all(first.value), close };
}

/** The magic number of gzip with its only method (RFC 1952, 2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** Unpacks to a thousand times its size at the most. */
const OPENING_BYTES = 65_536;

function unpackOpening(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes.subarray(0, OPENING_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array(0); // What is wrong with it is said where it is read.
  }
}

/** The bytes of an input, unpacked where they are gzipped. Throws `truncated` where the packed bytes break off. */
export async function* unpacked({ chunks, isGzipped, name }: Source): AsyncIterable<Uint8Array> {
  if (!isGzipped) return yield* chunks;
  const gunzip = Readable.from(chunks).pipe(createGunzip());
  try {
    yield* gunzip;
  } catch (cause) {
    const message = `${name} is gzipped and breaks off or is damaged (${(cause as Error).message})`;
    throw new HearsayError('truncated', message, { cause });
  } finally {
    gunzip.destroy();
  }
}
