import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from './build-command.ts';

/** Where Linux keeps files in memory: no record waits for a disk there. */
const MEMORY = '/dev/shm';
/** Bytes that must be free there. */
const ENOUGH = 2 * 1024 ** 3;

function hasMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}

/** Before all tests: a folder for their temporary files, and the command, built for them. What is given back takes both away. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(hasMemory() ? MEMORY : tmpdir(), 'hearsay-test-'));
  const { main, remove } = await buildCommand();
  Object.assign(process.env, { HEARSAY_TEST_FOLDER: folder, HEARSAY_TEST_MAIN: main });
  return () => {
    remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
