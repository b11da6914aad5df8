import { HearsayError } from '../errors.ts';
import type { Document } from '../model/index.ts';
import { boundedChunks } from './bounded-chunks.ts';
import { detectFormat, type InputFormat, type ReadFormat } from './detect-format.ts';
import { type Input, listInputs } from './list-inputs.ts';
import { type OpenSettings, openInput, type Source } from './open-input.ts';
import { readJsonl } from './read-jsonl.ts';
import { readText } from './read-text.ts';

/** How inputs are read. */
export interface ReadSettings extends OpenSettings {
  readonly format: InputFormat;
}

/** One input as it came out: a document, or the error that kept it from being read. */
export type ReadItem =
  | { readonly name: string; readonly document: Document }
  | { readonly name: string; readonly error: HearsayError };

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
  const source = await openInput(input, settings);
  try {
    yield* readSource(source, settings);
  } finally {
    await source.close();
  }
}

async function* readSource(
  source: Source,
  { format: asked, maxBytes }: ReadSettings,
): AsyncIterable<ReadItem> {
  const { name } = source;
  const format = detectFormat(asked, source);
  if (format !== 'jsonl') return yield { name, document: await readWhole({ ...source, maxBytes }, format) };
  for await (const { line, ...item } of readJsonl({ ...source, maxBytes })) {
    yield { ...item, name: `${name}:${line}` };
  }
}

async function readWhole(
  source: Source & { maxBytes: number },
  format: Exclude<ReadFormat, 'jsonl'>,
): Promise<Document> {
  const { name, charset } = source;
  const parts: Uint8Array[] = [];
  for await (const chunk of boundedChunks(source.chunks, source)) parts.push(chunk);
  const { decodeBytes } = await import('./decode-bytes.ts');
  const { text, notices } = decodeBytes(Buffer.concat(parts), { name, declared: charset });
  if (text.trim() === '') {
    const message = `${name} holds white space alone; a text, an HTML page or JSONL is accepted`;
    throw new HearsayError('empty', message);
  }
  const origin = { ...source.origin, notices };
  if (format === 'text') return readText(text, origin);
  const { readHtml } = await import('./html/read-html.ts');
  return readHtml(text, origin);
}

function asHearsayError(error: unknown, name: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const { message } = error as Error;
  return new HearsayError('unreadable', `${name} cannot be read: ${message}`, { cause: error });
}
