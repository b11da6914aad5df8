import { HearsayError } from '../../errors.ts';

/** Hands on the chunks of a stream and throws `too-large` as soon as there are more bytes than `maxBytes`. */
export async function* boundedChunks(
  chunks: AsyncIterable<Uint8Array>,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(name, maxBytes);
    yield chunk;
  }
}

/** The error for an input above the bound. */
export const tooLarge = (name: string, maxBytes: number): HearsayError =>
  new HearsayError(
    'too-large',
    `${name} is larger than ${megabytes(maxBytes)} MB, the most that one article may have; split it, or give many articles as JSONL, a line each, or as a WARC archive`,
  );

const megabytes = (bytes: number): string => (bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 3 });
