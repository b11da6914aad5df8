import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { HearsayError } from '../../errors.ts';

/** What a file is called until it is whole. */
export const partialOf = (file: string): string => `${file}.partial`;

/** Gives a whole file its name, once it is on the disk; what had that name before is gone. */
export function nameWhole(partial: string, file: string): void {
  const descriptor = openSync(partial, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(partial, file);
}

/** Refuses to write over a file. Throws `file-exists`. */
export function refuseExisting(file: string, advice: string): void {
  if (existsSync(file)) throw new HearsayError('file-exists', `${file} is there already; ${advice}.`);
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'this user may not write there',
  EISDIR: 'it is a folder',
  ENOSPC: 'there is no room left on the disk',
};

/** A file that cannot be written, as an error that says why. */
export function writeError(cause: unknown, file: string): unknown {
  const fault = FAULTS[(cause as NodeJS.ErrnoException).code ?? ''];
  if (fault === undefined || cause instanceof HearsayError) return cause;
  return new HearsayError('cannot-write', `${file} cannot be written: ${fault}.`, { cause });
}

/**
 * Writes a file of pieces of text, gzipped where its name ends in `.gz`; it has its name only when it is whole. Throws
 * `cannot-write`.
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const partial = partialOf(file);
  try {
    const steps = file.endsWith('.gz') ? [createGzip()] : [];
    await pipeline([Readable.from(pieces), ...steps, createWriteStream(partial)]);
    nameWhole(partial, file);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw writeError(cause, file);
  }
}
