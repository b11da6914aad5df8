import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { HearsayError } from '../errors.ts';
import { type Origin, originOf } from './create-document.ts';
import type { Input } from './list-inputs.ts';

/** How inputs are opened. */
export interface OpenSettings {
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

/** An input as bytes, with what is known of them. Who opens it closes it. */
export interface Source {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The first of the chunks. */
  readonly opening: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly origin: Origin;
  readonly close: () => Promise<unknown>;
}

/** Opens a file, an address or standard input. Throws `empty` where it has no bytes, or what kept it from opening. */
export async function openInput(
  input: Exclude<Input, { kind: 'none' }>,
  settings: OpenSettings,
): Promise<Source> {
  if (input.kind === 'url') return await openUrl(input.name, settings);
  const isFile = input.kind === 'file';
  const name = isFile ? input.name : 'standard input';
  const opened = await withOpening(isFile ? createReadStream(name) : settings.stdin(), name);
  const origin = originOf({ readAt: settings.now().toISOString(), file: isFile ? name : null });
  return { ...opened, name, mediaType: null, charset: null, origin };
}

async function openUrl(name: string, settings: OpenSettings): Promise<Source> {
  const { fetchUrl } = await import('./url/fetch-url.ts');
  const { url, bytes, mediaType, charset } = await fetchUrl(name, { ...settings, resolve: null });
  const opened = await withOpening(Readable.from(bytes.length > 0 ? [bytes] : []), name);
  const origin = originOf({ readAt: settings.now().toISOString(), fetchedFrom: url });
  return { ...opened, name, mediaType, charset, origin };
}

/** Looks at the first chunk without taking it away. */
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
