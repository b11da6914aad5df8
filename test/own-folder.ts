/** Before each file: temporary files go into a folder of this worker's own, so that tests can count what is left there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { HEARSAY_TEST_FOLDER: folder = '', VITEST_POOL_ID: worker = '0' } = process.env;
if (folder !== '') {
  process.env.TMPDIR = join(folder, worker);
  mkdirSync(process.env.TMPDIR, { recursive: true });
}
