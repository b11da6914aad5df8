import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { HearsayError } from '../../../errors.ts';
import type { Line } from '../lines/fields.ts';

/** A line of an export, with its number from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly line: Line;
}

/** The longest line that is taken: an original has 20 MB at the most, and base64 makes a third more of it. */
const LONGEST = 256 * 1024 * 1024;
const NEW_LINE = 10;
const GZIP = [0x1f, 0x8b];

const badLine = (name: string, number: number, message: string): HearsayError =>
  new HearsayError('bad-line', `${name}, line ${number}: ${message}`);

/** Bytes → the bytes of each line. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      yield Buffer.concat([...held, chunk.subarray(from, at)]);
      [held, size, from] = [[], 0, at + 1];
      number++;
    }
    held.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST) throw badLine(name, number, `it is longer than ${LONGEST} bytes.`);
  }
  if (size > 0) yield Buffer.concat(held);
}

function parseLine(text: string, name: string, number: number): Line {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (cause) {
    throw badLine(name, number, `it is no JSON (${(cause as Error).message}).`);
  }
  if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as Line;
  throw badLine(name, number, 'it is no object of JSON.');
}

/** Bytes of an export, unpacked if they are gzipped. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const reading = chunks[Symbol.asyncIterator]();
  const first = await reading.next();
  if (first.done) return;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first.value as Uint8Array;
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  }
  if (!GZIP.every((byte, at) => first.value[at] === byte)) {
    yield* all();
    return;
  }
  const { pipeline, Readable } = await import('node:stream');
  const gunzip = createGunzip();
  pipeline(Readable.from(all()), gunzip, () => {}); // errors are told by reading from it
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new HearsayError('truncated', `${name} is cut off or damaged: it cannot be unpacked to its end.`, {
      cause,
    });
  }
}

/**
 * The lines of an export as they stand in a file, which may be gzipped. Throws `bad-line` for what is no object of JSON,
 * `truncated` where gzip ends too early, `no-such-file`.
 */
export async function* readLines(
  file: string | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
): AsyncGenerator<NumberedLine> {
  const { name, bytes } =
    typeof file === 'string'
      ? { name: file, bytes: createReadStream(file) as AsyncIterable<Uint8Array> }
      : file;
  let number = 0;
  try {
    for await (const line of splitLines(unpacked(bytes, name), name)) {
      const text = line.toString('utf8').replace(/^\uFEFF/, '');
      number++;
      if (text.trim() !== '') yield { number, line: parseLine(text, name, number) };
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new HearsayError('no-such-file', `There is no file ${name}.`, { cause });
  }
}
