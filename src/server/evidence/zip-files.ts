import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { PackFile } from './evidence.ts';

/** So much is packed before others are let in. */
const PIECE = 256 * 1024;
/** The first day that a zip can name, so that its bytes say nothing of when it was made. */
const DAY = new Date(1980, 0, 1);

/** Files as a zip, piece by piece; the same bytes for the same files. */
export async function* zipFiles(files: readonly PackFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, bytes } of files) {
    const packed = new ZipDeflate(name, { level: 6 });
    packed.mtime = DAY;
    zip.add(packed);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      packed.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      yield* ready.splice(0);
      await setImmediate();
    }
  }
  zip.end();
  yield* ready.splice(0);
}
