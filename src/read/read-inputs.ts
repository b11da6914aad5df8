import { HearsayError } from '../errors.ts';
import { boundedChunks } from './input/bounded-chunks.ts';
import { detectFormat } from './input/detect-format.ts';
import { type Input, listInputs } from './input/list-inputs.ts';
import { openInput, type Source, unpacked } from './input/open-input.ts';
import {
  type InputProgress,
  type InputSettings,
  isSkipped,
  numbered,
  type ReadItem,
  type ReadSettings,
} from './read-item.ts';
import { isPayloadFormat, readPayload } from './read-payload.ts';

/**
 * Reads paths, folders, patterns, URLs and `-` in the order given: a document of a text or page, of each line of JSONL,
 * row of CSV, entry of a feed, page of an archive, article of an edition. What cannot be read yields its error, and the
 * rest goes on.
 */
export async function* readInputs(names: readonly string[], settings: ReadSettings): AsyncIterable<ReadItem> {
  let inputsDone = 0;
  for (const [at, name] of names.entries()) {
    const inputs: readonly Input[] =
      settings.folder === undefined ? await listInputs(name) : [{ kind: 'file', name }];
    const known = inputsDone + inputs.length + names.length - at - 1;
    for (const input of inputs) {
      yield* readInput(input, { ...settings, onProgress: ofInput(settings, inputsDone, known) });
      inputsDone++;
    }
  }
}

const ofInput = ({ onProgress }: ReadSettings, inputsDone: number, inputs: number) =>
  onProgress && ((progress: InputProgress) => onProgress({ ...progress, inputsDone, inputs }));

async function* readInput(input: Input, settings: InputSettings): AsyncIterable<ReadItem> {
  const { name } = input;
  try {
    if (input.kind === 'none') throw input.error;
    if (await isSkipped(name, settings)) return;
    yield* readOpened(input, settings);
  } catch (error) {
    yield { name, key: name, error: asHearsayError(error, name) };
  }
}

async function* readOpened(
  input: Exclude<Input, { kind: 'none' }>,
  settings: InputSettings,
): AsyncIterable<ReadItem> {
  const { validators, onSkipped } = settings;
  const source = await openInput(input, settings, validators?.get(input.name) ?? null);
  if (source === null) return onSkipped?.(input.name);
  let isWhole = true;
  try {
    for await (const item of readSource(counted(source, settings), settings)) {
      isWhole &&= !('error' in item);
      yield item;
    }
  } finally {
    await source.close();
  }
  if (isWhole) rememberValidators(source, settings);
}

function rememberValidators({ key, fetched }: Source, { validators }: InputSettings): void {
  if (validators === undefined || fetched === null) return;
  const header = (name: string) => fetched.headers.find(([one]) => one === name)?.[1] ?? null;
  validators.set(key, { etag: header('etag'), lastModified: header('last-modified') });
}

/** The input with its bytes counted as they are read. */
function counted(source: Source, { onProgress }: InputSettings): Source {
  if (onProgress === undefined) return source;
  const { name, size } = source;
  async function* chunks() {
    let done = 0;
    for await (const chunk of source.chunks) {
      yield chunk;
      done += chunk.length;
      onProgress?.({ name, unit: 'bytes', done, total: size });
    }
  }
  return { ...source, chunks: chunks() };
}

async function* readSource(source: Source, settings: InputSettings): AsyncIterable<ReadItem> {
  const format = detectFormat(settings.format, source);
  if (isPayloadFormat(format)) return yield* readWhole({ ...source, format }, settings);
  if (format === 'warc') {
    const { readWarc } = await import('./warc/read-warc.ts');
    return yield* readWarc(source, settings);
  }
  if (format === 'feed') {
    const { readFeed } = await import('./feed/read-feed.ts');
    return yield* readFeed({ ...source, bytes: await wholeOf(source, settings) }, settings);
  }
  const { readTable } = await import('./rows/read-table.ts');
  yield* readTable({ ...source, chunks: unpacked(source), format }, settings);
}

async function* readWhole(
  source: Source & Pick<Parameters<typeof readPayload>[0], 'format'>,
  settings: InputSettings,
): AsyncIterable<ReadItem> {
  const bytes = await wholeOf(source, settings);
  const isEdition = settings.isEdition ?? false;
  yield* numbered(source, await readPayload({ ...source, bytes, isEdition }), settings);
}

async function wholeOf(source: Source, { maxBytes }: InputSettings): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of boundedChunks(unpacked(source), { name: source.name, maxBytes }))
    parts.push(chunk);
  return Buffer.concat(parts);
}

function asHearsayError(error: unknown, name: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const { message } = error as Error;
  return new HearsayError('unreadable', `${name} cannot be read: ${message}`, { cause: error });
}
