import type { Writable } from 'node:stream';
import { neutraliseLine } from '../show/neutralise.ts';

/** Writes and waits until the stream has taken it, so that a slow reader holds the reading back. */
export function write(stream: Writable, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Writes a message on a line of its own; no control character in it (say, of a file name) gets through. */
export function writeLine(stream: Writable, message: string): Promise<void> {
  return write(stream, `${neutraliseLine(message)}\n`);
}

/** Whether the reader of our output went away (`hearsay read … | head`), which is no error of anybody's. */
export function isClosedPipe(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
