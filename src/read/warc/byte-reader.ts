/**
 * Reads bytes of a stream in the amounts that are asked for, and can put some back. Where the stream fails, it first gives
 * what came before.
 */
export interface ByteReader {
  /** Place of the next byte in the stream. */
  readonly offset: () => number;
  /** The next bytes without taking them: `count` of them, fewer only at the end of the stream. */
  readonly peek: (count: number) => Promise<Buffer>;
  /** As `peek`, and takes them. */
  readonly take: (count: number) => Promise<Buffer>;
  /** Takes some bytes, at most `MOST_AT_ONCE`; null at the end of the stream. */
  readonly takeSome: () => Promise<Buffer | null>;
  /** Takes up to `count` bytes without keeping them; returns how many there were. */
  readonly skip: (count: number) => Promise<number>;
  /** Puts bytes back that were taken last. */
  readonly unread: (bytes: Buffer) => void;
}

/** Bounds what comes out of a piece that is packed: at the most a thousand times as much. */
const MOST_AT_ONCE = 65_536;

export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  /** In reverse, so that both ends of it are cheap: the last is next. */
  const waiting: Buffer[] = [];
  let at = 0;
  let failure: Error | null = null;

  async function takeSome(most = MOST_AT_ONCE): Promise<Buffer | null> {
    const bytes = waiting.pop() ?? (await nextChunk());
    if (bytes === null) return null;
    if (bytes.length > most) waiting.push(bytes.subarray(most));
    const taken = bytes.length > most ? bytes.subarray(0, most) : bytes;
    at += taken.length;
    return taken;
  }

  async function nextChunk(): Promise<Buffer | null> {
    if (failure !== null) throw failure;
    try {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) return null;
        if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.length);
      }
    } catch (error) {
      failure = error as Error;
      throw error;
    }
  }

  async function take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0; ) {
      const part = await takeSome(missing).catch((error: unknown) => {
        // What came before a failure is handed on; the next call fails.
        if (parts.length === 0) throw error;
        return null;
      });
      if (part === null) break;
      parts.push(part);
      missing -= part.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  async function skip(count: number): Promise<number> {
    let skipped = 0;
    while (skipped < count) {
      const part = await takeSome(count - skipped);
      if (part === null) break;
      skipped += part.length;
    }
    return skipped;
  }

  function unread(bytes: Buffer): void {
    at -= bytes.length;
    if (bytes.length > 0) waiting.push(bytes);
  }

  async function peek(count: number): Promise<Buffer> {
    const bytes = await take(count);
    unread(bytes);
    return bytes;
  }

  return { offset: () => at, peek, take, takeSome: () => takeSome(), skip, unread };
}
