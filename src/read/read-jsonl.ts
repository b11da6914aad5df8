import { HearsayError } from '../errors.ts';
import type { Document, Notice } from '../model/index.ts';
import { createDocument, type Origin } from './create-document.ts';

/** A line of a JSONL input as it came out. */
export type JsonlItem =
  | { readonly line: number; readonly document: Document }
  | { readonly line: number; readonly error: HearsayError };

/** What is read from, how it is called in messages, and how many bytes a line may have. */
export interface JsonlInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly maxBytes: number;
  readonly origin: Origin;
}

const ACCEPTED = 'a line such as {"id": "1", "text": "…"} is accepted';

/**
 * Reads a document from each line, of any number of lines; lines count from 1, blank ones are passed over. The text is
 * kept unit for unit. A bad line yields its error with its number, and the rest goes on.
 */
export async function* readJsonl(input: JsonlInput): AsyncIterable<JsonlItem> {
  let line = 0;
  for await (const bytes of splitLines(input.chunks, input.maxBytes)) {
    line++;
    const item = readLine(bytes, line, input);
    if (item !== null) yield item;
  }
}

function readLine(
  bytes: Uint8Array | null,
  line: number,
  { name, maxBytes, origin }: JsonlInput,
): JsonlItem | null {
  const fail = (message: string, cause: unknown = undefined): JsonlItem => ({
    line,
    error: new HearsayError('bad-line', `${name}:${line}: ${message}; ${ACCEPTED}`, { cause }),
  });
  if (bytes === null) return fail(`the line has more than ${maxBytes} bytes`);
  const written = new TextDecoder('utf-8', { ignoreBOM: line > 1 }).decode(bytes);
  if (written.trim() === '') return null;
  const value = parse(written);
  if (value instanceof SyntaxError) return fail(`the line is no JSON (${value.message})`, value);
  if (!isObject(value)) return fail('the line is no JSON object');
  const text = value.text;
  if (typeof text !== 'string') return fail(`the line has no “text” that is a string`);
  const parts = { text, blocks: [], sourceMap: null, notices: damage(written) };
  return { line, document: createDocument(withFields(origin, value), parts) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const string = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function withFields(origin: Origin, value: Readonly<Record<string, unknown>>): Origin {
  const id = value.id;
  return {
    ...origin,
    givenId: typeof id === 'number' ? String(id) : string(id),
    url: string(value.url),
    title: string(value.title),
    byline: string(value.byline) ?? string(value.author),
    publisher: string(value.publisher),
    publishedAt: string(value.publishedAt) ?? string(value.date),
    modifiedAt: string(value.modifiedAt),
    language: string(value.language),
  };
}

function damage(written: string): Notice[] {
  const lost = written.split('\uFFFD').length - 1;
  const message = `${lost} places of the line are U+FFFD, which stands for bytes that are no UTF-8`;
  return lost > 0 ? [{ code: 'encoding', message, span: null }] : [];
}

const LINE_FEED = 10;

/** The lines of a stream of bytes, without their ends; null for one that is too long, which is not gathered. */
async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncIterable<Uint8Array | null> {
  let open: Uint8Array[] = [];
  let size = 0;
  const finish = () => {
    const line = size > maxBytes ? null : Buffer.concat(open);
    open = [];
    size = 0;
    return line;
  };
  const gather = (part: Uint8Array) => {
    size += part.length;
    if (size > maxBytes) open = [];
    else open.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      gather(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    gather(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
